package org.tongxin.people.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.model.FileReach;

/** Reads one file. Numbers leave it masked; {@link #contact} and {@link #document} tell one in full, for a look that is logged. */
@Component
class HouseholdFiles {

    private final JdbcClient jdbc;
    private final Vault vault;

    HouseholdFiles(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Head(
            long communityId,
            UUID id,
            int version,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedBy,
            String kind,
            @Nullable UUID home,
            @Nullable UUID grid,
            @Nullable String address) {}

    record Document(UUID resident, String kind, String masked) {}

    record Preference(UUID resident, String kind, String value) {}

    record Need(
            UUID id,
            UUID resident,
            String kind,
            boolean detailed,
            String basis,
            String reference,
            LocalDate from,
            LocalDate to) {}

    /** The household, where the actor's posts reach the place it lives at, or lived at last. */
    Optional<Head> head(Actor.Staff staff, UUID id) {
        return head(id, FileReach.CONDITION, FileReach.parameters(staff));
    }

    /** The household of a community whatever the reach: for a glass that was broken. */
    Optional<Head> anywhere(long communityId, UUID id) {
        return head(id, "d.community_id = :community", Map.of("community", communityId));
    }

    private Optional<Head> head(UUID id, String condition, Map<String, Object> values) {
        return jdbc.sql("""
                        /* people/household head */
                        select h.community_id, h.id, h.version, h.since, h.until, h.ended_by, d.kind, d.home_id, d.grid_id,
                               d.address
                          from people.household h
                          cross join lateral (
                               select d.community_id, d.kind, d.home_id, d.grid_id, d.address from people.dwelling d
                                where d.community_id = h.community_id and d.household_id = h.id
                                order by d.from_on desc limit 1) d
                         where h.id = :id and %s
                        """.formatted(condition))
                .param("id", id)
                .params(values)
                .query((row, i) -> new Head(
                        row.getLong("community_id"),
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("ended_by"),
                        row.getString("kind"),
                        row.getObject("home_id", UUID.class),
                        row.getObject("grid_id", UUID.class),
                        row.getString("address")))
                .optional();
    }

    List<Document> documents(Head head, UUID[] residents) {
        return jdbc.sql("""
                        /* people/household documents */
                        select resident_id, kind, number_sealed from people.document
                         where community_id = :community and resident_id = any (:residents) and to_on is null
                         order by kind
                        """)
                .param("community", head.communityId())
                .param("residents", residents)
                .query((row, i) -> new Document(
                        row.getObject("resident_id", UUID.class),
                        row.getString("kind"),
                        IdNumber.read(vault.open(row.getBytes("number_sealed")))
                                        instanceof IdNumber.Reading.Read(IdNumber number)
                                ? number.masked()
                                : "****"))
                .list();
    }

    List<Preference> preferences(Head head, UUID[] residents) {
        return jdbc.sql("""
                        /* people/household preferences */
                        select resident_id, kind, value from people.preference
                         where community_id = :community and resident_id = any (:residents) and to_on is null
                         order by kind, value
                        """)
                .param("community", head.communityId())
                .param("residents", residents)
                .query((row, i) -> new Preference(
                        row.getObject("resident_id", UUID.class), row.getString("kind"), row.getString("value")))
                .list();
    }

    List<Need> needs(Head head, UUID[] residents, LocalDate today) {
        return jdbc.sql("""
                        /* people/household needs */
                        select id, resident_id, kind, detail_sealed is not null as detailed, basis, basis_reference, from_on,
                               to_on
                          from people.need
                         where community_id = :community and resident_id = any (:residents) and to_on >= :today
                         order by kind, from_on
                        """)
                .param("community", head.communityId())
                .param("residents", residents)
                .param("today", today)
                .query((row, i) -> new Need(
                        row.getObject("id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        row.getString("kind"),
                        row.getBoolean("detailed"),
                        row.getString("basis"),
                        row.getString("basis_reference"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    /** A way to reach somebody, in full. */
    Optional<String> contact(Head head, UUID resident, UUID contact) {
        return jdbc.sql("""
                        /* people/household reveal contact */
                        select value_sealed from people.contact
                         where community_id = :community and resident_id = :resident and id = :id and to_on is null
                        """)
                .param("community", head.communityId())
                .param("resident", resident)
                .param("id", contact)
                .query((row, i) -> vault.open(row.getBytes(1)))
                .optional();
    }

    /** The number of a document, in full. */
    Optional<String> document(Head head, UUID resident, String kind) {
        return jdbc.sql("""
                        /* people/household reveal document */
                        select number_sealed from people.document
                         where community_id = :community and resident_id = :resident and kind = :kind and to_on is null
                        """)
                .param("community", head.communityId())
                .param("resident", resident)
                .param("kind", kind)
                .query((row, i) -> vault.open(row.getBytes(1)))
                .optional();
    }

    /** What exactly somebody needs. */
    Optional<String> need(Head head, UUID resident, UUID need) {
        return jdbc.sql("""
                        /* people/household reveal need */
                        select detail_sealed from people.need
                         where community_id = :community and resident_id = :resident and id = :id
                           and detail_sealed is not null
                        """)
                .param("community", head.communityId())
                .param("resident", resident)
                .param("id", need)
                .query((row, i) -> vault.open(row.getBytes(1)))
                .optional();
    }
}
