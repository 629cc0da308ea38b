package org.tongxin.privacy.breach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;

/** Breaches and their steps. Every call takes part in the caller's transaction. */
@Component
class BreachTable {

    /** They belong to the installation. */
    static final long INSTALLATION = 0;

    private final JdbcClient jdbc;

    BreachTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step as it was taken. */
    record Taken(
            Instant at, String who, Step step, @Nullable String words) {}

    void insert(Breach breach) {
        jdbc.sql("""
                /* privacy/breach insert */
                insert into privacy.breach (community_id, id, found_at, kinds, people, cause, harm, measures, contact)
                values (:installation, :id, :found, :kinds, :people, :cause, :harm, :measures, :contact)
                """)
                .param("installation", INSTALLATION)
                .param("id", breach.id())
                .param("found", breach.foundAt().atOffset(ZoneOffset.UTC))
                .param("kinds", breach.kinds())
                .param("people", breach.people())
                .param("cause", breach.cause())
                .param("harm", breach.harm())
                .param("measures", breach.measures())
                .param("contact", breach.contact())
                .update();
    }

    void step(UUID breach, UUID id, Actor.Staff who, Step step, @Nullable String words, Instant at) {
        jdbc.sql("""
                /* privacy/breach step */
                insert into privacy.breach_step (community_id, breach_id, id, at, account_id, who, step, words)
                values (:installation, :breach, :id, :at, :account, :who, :step, :words)
                """)
                .param("installation", INSTALLATION)
                .param("breach", breach)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", who.accountId())
                .param("who", who.name())
                .param("step", step.code())
                .param("words", words, Types.VARCHAR)
                .update();
    }

    /** Notes the moment of a step; a moment that is noted stays. */
    void mark(UUID breach, Step step, Instant at) {
        jdbc.sql("/* privacy/breach mark */ update privacy.breach set " + step.column()
                        + " = :at where community_id = :installation and id = :id and " + step.column() + " is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("installation", INSTALLATION)
                .param("id", breach)
                .update();
    }

    void notTold(UUID breach, String why) {
        jdbc.sql("""
                /* privacy/breach people need not be told */
                update privacy.breach set people_not_told = :why
                where community_id = :installation and id = :id and people_told_at is null
                """)
                .param("why", why)
                .param("installation", INSTALLATION)
                .param("id", breach)
                .update();
    }

    /** Locks the breach for a step. */
    Optional<Breach> lock(UUID id) {
        return one(id, " for update");
    }

    Optional<Breach> find(UUID id) {
        return one(id, "");
    }

    private Optional<Breach> one(UUID id, String lock) {
        return jdbc.sql("/* privacy/breach find */ select * from privacy.breach"
                        + " where community_id = :installation and id = :id" + lock)
                .param("installation", INSTALLATION)
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Open ones first, then the newest. */
    List<Breach> all() {
        return jdbc.sql("""
                /* privacy/breach all */
                select * from privacy.breach where community_id = :installation
                order by (closed_at is not null), found_at desc, id desc limit 200
                """)
                .param("installation", INSTALLATION)
                .query((row, i) -> read(row))
                .list();
    }

    List<Taken> steps(UUID breach) {
        return jdbc.sql("""
                /* privacy/breach steps */
                select at, who, step, words from privacy.breach_step
                where community_id = :installation and breach_id = :breach order by at desc, id desc
                """)
                .param("installation", INSTALLATION)
                .param("breach", breach)
                .query((row, i) -> new Taken(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                        row.getString("words")))
                .list();
    }

    private static Breach read(ResultSet row) throws SQLException {
        return new Breach(
                row.getObject("id", UUID.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("kinds"),
                row.getLong("people"),
                row.getString("cause"),
                row.getString("harm"),
                row.getString("measures"),
                row.getString("contact"),
                instant(row, "contained_at"),
                instant(row, "authority_told_at"),
                instant(row, "people_told_at"),
                row.getString("people_not_told"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
