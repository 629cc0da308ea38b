package org.tongxin.people.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.register.Prepared.ContactRow;
import org.tongxin.people.register.Prepared.DocumentRow;
import org.tongxin.people.register.Prepared.DwellingRow;
import org.tongxin.people.register.Prepared.FactRow;
import org.tongxin.people.register.Prepared.NeedRow;
import org.tongxin.people.register.Prepared.ResidentRow;
import org.tongxin.people.register.Prepared.WordRow;

/** Writes the rows of many households, one statement a table. COPY is not open to tables with row security. */
@Component
class BulkRows {

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(long communityId, UUID actId, Prepared rows) {
        households(communityId, actId, rows.dwellings());
        dwellings(communityId, actId, rows.dwellings());
        residents(communityId, actId, rows.residents());
        residences(communityId, actId, rows.residents());
        contacts(communityId, actId, rows.contacts());
        documents(communityId, actId, rows.documents());
        preferences(communityId, actId, rows.preferences());
        groups(communityId, actId, rows.groups());
        needs(communityId, actId, rows.needs());
        words(communityId, rows.words());
    }

    private void households(long communityId, UUID actId, List<DwellingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register bulk households */
                        insert into people.household (community_id, id, version, since, act_id)
                        select :community, n.id, 1, n.since, :act
                          from unnest(cast(:ids as uuid[]), cast(:from as date[])) as n (id, since)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("ids", ids(rows, DwellingRow::household))
                .param("from", texts(rows, DwellingRow::from))
                .update();
    }

    private void dwellings(long communityId, UUID actId, List<DwellingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register bulk dwellings */
                        insert into people.dwelling (community_id, household_id, from_on, kind, home_id, grid_id, address,
                               act_id)
                        select :community, n.household_id, n.from_on, n.kind, n.home_id, n.grid_id, n.address, :act
                          from unnest(cast(:ids as uuid[]), cast(:from as date[]), cast(:kinds as text[]),
                                      cast(:homes as uuid[]), cast(:grids as uuid[]), cast(:addresses as text[]))
                               as n (household_id, from_on, kind, home_id, grid_id, address)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("ids", ids(rows, DwellingRow::household))
                .param("from", texts(rows, DwellingRow::from))
                .param("kinds", texts(rows, DwellingRow::kind))
                .param("homes", ids(rows, DwellingRow::home))
                .param("grids", ids(rows, DwellingRow::grid))
                .param("addresses", texts(rows, DwellingRow::address))
                .update();
    }

    private void residents(long communityId, UUID actId, List<ResidentRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register bulk residents */
                        insert into people.resident (community_id, id, name, other_name, birth_on, birth_exact, sex, act_id)
                        select :community, n.id, n.name, n.other_name, n.birth_on, n.birth_exact, n.sex, :act
                          from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:others as text[]),
                                      cast(:births as date[]), cast(:exact as text[]), cast(:sexes as smallint[]))
                               as n (id, name, other_name, birth_on, birth_exact, sex)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("ids", ids(rows, ResidentRow::id))
                .param("names", texts(rows, ResidentRow::name))
                .param("others", texts(rows, ResidentRow::otherName))
                .param("births", texts(rows, row -> row.birth().on()))
                .param("exact", texts(rows, row -> row.birth().exact().word()))
                .param("sexes", texts(rows, row -> row.sex().code()))
                .update();
    }

    private void residences(long communityId, UUID actId, List<ResidentRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register bulk residences */
                        insert into people.residence (community_id, household_id, resident_id, from_on, tie, began_by, act_id)
                        select :community, n.household_id, n.resident_id, n.from_on, n.tie, n.began_by, :act
                          from unnest(cast(:households as uuid[]), cast(:ids as uuid[]), cast(:from as date[]),
                                      cast(:ties as text[]), cast(:began as text[]))
                               as n (household_id, resident_id, from_on, tie, began_by)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("households", ids(rows, ResidentRow::household))
                .param("ids", ids(rows, ResidentRow::id))
                .param("from", texts(rows, ResidentRow::from))
                .param("ties", texts(rows, row -> row.tie().code()))
                .param("began", texts(rows, row -> row.began().word()))
                .update();
    }

    void contacts(long communityId, UUID actId, List<ContactRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register contacts */
                        insert into people.contact (community_id, id, resident_id, kind, value_sealed, value_hash, tail_hash,
                               channel, preferred, quiet_from, quiet_to, from_on, act_id)
                        select :community, n.id, n.resident_id, n.kind, n.sealed, n.hash, n.tail, n.channel, n.preferred,
                               n.quiet_from, n.quiet_to, n.from_on, :act
                          from unnest(cast(:ids as uuid[]), cast(:residents as uuid[]), cast(:kinds as text[]),
                                      cast(:sealed as bytea[]), cast(:hashes as bytea[]), cast(:tails as bytea[]),
                                      cast(:channels as text[]), cast(:preferred as boolean[]),
                                      cast(:quiet_from as time[]), cast(:quiet_to as time[]), cast(:from as date[]))
                               as n (id, resident_id, kind, sealed, hash, tail, channel, preferred, quiet_from, quiet_to,
                                     from_on)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("ids", ids(rows, row -> row.entry().id()))
                .param("residents", ids(rows, ContactRow::resident))
                .param("kinds", texts(rows, row -> row.entry().kind().word()))
                .param("sealed", bytes(rows, ContactRow::sealed))
                .param("hashes", bytes(rows, ContactRow::hash))
                .param("tails", bytes(rows, ContactRow::tail))
                .param("channels", texts(rows, row -> row.entry().channel().word()))
                .param("preferred", texts(rows, row -> row.entry().preferred()))
                .param("quiet_from", texts(rows, row -> row.entry().quietFrom()))
                .param("quiet_to", texts(rows, row -> row.entry().quietTo()))
                .param("from", texts(rows, ContactRow::from))
                .update();
    }

    void documents(long communityId, UUID actId, List<DocumentRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register documents */
                        insert into people.document (community_id, resident_id, kind, number_sealed, number_hash, from_on,
                               act_id)
                        select :community, n.resident_id, n.kind, n.sealed, n.hash, n.from_on, :act
                          from unnest(cast(:residents as uuid[]), cast(:kinds as text[]), cast(:sealed as bytea[]),
                                      cast(:hashes as bytea[]), cast(:from as date[]))
                               as n (resident_id, kind, sealed, hash, from_on)
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("residents", ids(rows, DocumentRow::resident))
                .param("kinds", texts(rows, DocumentRow::kind))
                .param("sealed", bytes(rows, DocumentRow::sealed))
                .param("hashes", bytes(rows, DocumentRow::hash))
                .param("from", texts(rows, DocumentRow::from))
                .update();
    }

    void preferences(long communityId, UUID actId, List<FactRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register preferences */
                        insert into people.preference (community_id, resident_id, kind, value, from_on, act_id)
                        select :community, n.resident_id, n.kind, n.value, n.from_on, :act
                          from unnest(cast(:residents as uuid[]), cast(:kinds as text[]), cast(:values as text[]),
                                      cast(:from as date[])) as n (resident_id, kind, value, from_on)
                        on conflict (community_id, resident_id, kind, value, from_on) do update set to_on = null
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("residents", ids(rows, FactRow::resident))
                .param("kinds", texts(rows, FactRow::kind))
                .param("values", texts(rows, FactRow::value))
                .param("from", texts(rows, FactRow::from))
                .update();
    }

    void groups(long communityId, UUID actId, List<FactRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register groups */
                        insert into people.ethnic_group (community_id, resident_id, code, from_on, act_id)
                        select :community, n.resident_id, n.code, n.from_on, :act
                          from unnest(cast(:residents as uuid[]), cast(:codes as text[]), cast(:from as date[]))
                               as n (resident_id, code, from_on)
                        on conflict (community_id, resident_id, from_on) do update
                           set code = excluded.code, to_on = null, act_id = excluded.act_id
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("residents", ids(rows, FactRow::resident))
                .param("codes", texts(rows, FactRow::value))
                .param("from", texts(rows, FactRow::from))
                .update();
    }

    void needs(long communityId, UUID actId, List<NeedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/register needs */
                        insert into people.need (community_id, id, resident_id, kind, detail_sealed, basis, basis_reference,
                               from_on, to_on, act_id)
                        select :community, n.id, n.resident_id, n.kind, n.sealed, n.basis, n.reference, n.from_on, n.to_on,
                               :act
                          from unnest(cast(:ids as uuid[]), cast(:residents as uuid[]), cast(:kinds as text[]),
                                      cast(:sealed as bytea[]), cast(:bases as text[]), cast(:references as text[]),
                                      cast(:from as date[]), cast(:to as date[]))
                               as n (id, resident_id, kind, sealed, basis, reference, from_on, to_on)
                        on conflict (community_id, id) do update
                           set kind = excluded.kind, detail_sealed = excluded.detail_sealed, basis = excluded.basis,
                               basis_reference = excluded.basis_reference, to_on = excluded.to_on,
                               act_id = excluded.act_id
                         where need.resident_id = excluded.resident_id
                        """)
                .param("community", communityId)
                .param("act", actId)
                .param("ids", ids(rows, row -> row.entry().id()))
                .param("residents", ids(rows, NeedRow::resident))
                .param("kinds", texts(rows, row -> row.entry().kind().word()))
                .param("sealed", bytes(rows, NeedRow::sealed))
                .param("bases", texts(rows, row -> row.entry().basis().word()))
                .param("references", texts(rows, row -> row.entry().basis().stored()))
                .param("from", texts(rows, row -> row.entry().from()))
                .param("to", texts(rows, row -> row.entry().to()))
                .update();
    }

    /** In the order of the index, which is by far the largest of the register: neighbours share its pages. */
    void words(long communityId, List<WordRow> unsorted) {
        if (unsorted.isEmpty()) {
            return;
        }
        List<WordRow> rows = new ArrayList<>(unsorted);
        rows.sort(Comparator.comparing(WordRow::word));
        jdbc.sql("""
                        /* people/register words */
                        insert into people.word (community_id, word, resident_id)
                        select :community, n.word, n.resident_id
                          from unnest(cast(:words as text[]), cast(:residents as uuid[])) as n (word, resident_id)
                        """)
                .param("community", communityId)
                .param("words", texts(rows, WordRow::word))
                .param("residents", ids(rows, WordRow::resident))
                .update();
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<? super T, ? extends @Nullable UUID> column) {
        @Nullable UUID[] ids = new UUID[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = column.apply(rows.get(i));
        }
        return ids;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static <T> byte[] @Nullable [] bytes(List<T> rows, Function<? super T, byte @Nullable []> column) {
        byte[] @Nullable [] bytes = new byte[rows.size()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = column.apply(rows.get(i));
        }
        return bytes;
    }
}
