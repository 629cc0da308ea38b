package org.tongxin.people.exports;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Vault;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Whereabouts;

/** Lists that were asked for, and the households of a list in blocks. The ethnic group is joined by none of these. */
@Component
class ExportRows {

    /** Households of a block. */
    static final int BLOCK = 500;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Vault vault;

    ExportRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Somebody of a list. */
    record Row(
            UUID household,
            UUID resident,
            @Nullable UUID home,
            @Nullable String address,
            String kind,
            String name,
            String tie,
            int sex,
            @Nullable LocalDate birth,
            String exact,
            LocalDate since) {}

    void insert(Actor.Staff staff, long communityId, Export export, UUID request) {
        jdbc.sql("""
                        /* people/exports insert */
                        insert into people.export (community_id, id, account_id, grid_id, grid_name, phones, people, asked_at,
                               request_id)
                        values (:community, :id, :account, :grid, :name, :phones, :people, :at, :request)
                        """)
                .param("community", communityId)
                .param("id", export.id())
                .param("account", staff.accountId())
                .param("grid", export.grid(), Types.OTHER)
                .param("name", export.gridName(), Types.VARCHAR)
                .param("phones", export.phones())
                .param("people", export.people())
                .param("at", export.askedAt().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    /** The lists that this account asked for, newest first. */
    List<Export> of(Actor.Staff staff, long communityId) {
        return jdbc.sql("""
                        /* people/exports own */
                        select id, grid_id, grid_name, phones, people, asked_at, taken_at
                          from people.export
                         where community_id = :community and account_id = :account
                         order by asked_at desc, id desc limit 20
                        """)
                .param("community", communityId)
                .param("account", staff.accountId())
                .query(EXPORT)
                .list();
    }

    Optional<Export> byId(Actor.Staff staff, long communityId, UUID id) {
        return jdbc.sql("""
                        /* people/exports one */
                        select id, grid_id, grid_name, phones, people, asked_at, taken_at
                          from people.export
                         where community_id = :community and id = :id and account_id = :account
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("account", staff.accountId())
                .query(EXPORT)
                .optional();
    }

    private static final RowMapper<Export> EXPORT = (row, i) -> {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        return new Export(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("grid_id", UUID.class),
                row.getString("grid_name"),
                row.getBoolean("phones"),
                row.getLong("people"),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                        .toInstant(),
                taken == null ? null : taken.toInstant());
    };

    /** The request to a second person. */
    UUID request(long communityId, UUID id) {
        return Objects.requireNonNull(jdbc.sql("""
                        /* people/exports request */
                        select request_id from people.export where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .query(UUID.class)
                .single());
    }

    void taken(long communityId, UUID id, Instant at) {
        jdbc.sql("""
                        /* people/exports taken */
                        update people.export set taken_at = :at where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many people a list is about. */
    long count(Actor.Staff staff, long communityId, @Nullable UUID grid) {
        return jdbc.sql("""
                        /* people/exports count */
                        select count(*)
                          from people.dwelling d
                          cross join lateral (
                               select r.resident_id from people.residence r
                                where r.community_id = :community and r.household_id = d.household_id and
                        """ + Whereabouts.STILL + """

                               offset 0) r
                         where d.community_id = :community and d.to_on is null
                           and (cast(:grid as uuid) is null or d.grid_id = :grid) and
                        """ + FileReach.CONDITION)
                .param("community", communityId)
                .param("grid", grid, Types.OTHER)
                .params(FileReach.parameters(staff))
                .query(Long.class)
                .single();
    }

    /** The people of the next households after one. */
    List<Row> next(Actor.Staff staff, long communityId, @Nullable UUID grid, @Nullable UUID after) {
        return jdbc.sql("""
                        /* people/exports block */
                        with block as (
                            select d.community_id, d.household_id, d.home_id, d.address, d.kind
                              from people.dwelling d
                             where d.community_id = :community and d.to_on is null and d.household_id > :after
                               and (cast(:grid as uuid) is null or d.grid_id = :grid) and
                        """ + FileReach.CONDITION + """

                             order by d.household_id limit :most)
                        select b.household_id, p.id, b.home_id, b.address, b.kind, p.name, r.tie, p.sex, p.birth_on,
                               p.birth_exact, r.from_on
                          from block b
                          cross join lateral (
                               select r.resident_id, r.tie, r.from_on from people.residence r
                                where r.community_id = :community and r.household_id = b.household_id and
                        """ + Whereabouts.STILL + """

                               offset 0) r
                          cross join lateral (
                               select p.id, p.name, p.sex, p.birth_on, p.birth_exact from people.resident p
                                where p.community_id = :community and p.id = r.resident_id offset 0) p
                         order by b.household_id, r.tie, p.id
                        """)
                .param("community", communityId)
                .param("grid", grid, Types.OTHER)
                .param("after", after == null ? FIRST : after)
                .param("most", BLOCK)
                .params(FileReach.parameters(staff))
                .query((row, i) -> new Row(
                        Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getObject("home_id", UUID.class),
                        row.getString("address"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("tie"),
                        row.getInt("sex"),
                        row.getObject("birth_on", LocalDate.class),
                        row.getString("birth_exact"),
                        Objects.requireNonNull(row.getObject("from_on", LocalDate.class))))
                .list();
    }

    /** The phone numbers of people, preferred ones first. */
    Map<UUID, List<String>> phones(long communityId, List<Row> people) {
        Map<UUID, List<String>> phones = new HashMap<>();
        jdbc.sql("""
                        /* people/exports phones */
                        select resident_id, value_sealed from people.contact
                         where community_id = :community and resident_id = any (:residents) and to_on is null
                           and kind in ('mobile', 'landline')
                         order by preferred desc, id
                        """)
                .param("community", communityId)
                .param("residents", people.stream().map(Row::resident).toArray(UUID[]::new))
                .query((row, i) -> phones.computeIfAbsent(
                                Objects.requireNonNull(row.getObject(1, UUID.class)), id -> new ArrayList<>(1))
                        .add(vault.open(Objects.requireNonNull(row.getBytes(2)))))
                .list();
        return phones;
    }
}
