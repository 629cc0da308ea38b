package org.tongxin.requests.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, sealed, for 24 hours; opens one only to the browser that holds its secret. */
@Component
class Drafts {

    /** What was sent stays this long, so that its page can be shown again after a lost connection. */
    static final Duration AFTER_SENDING = Duration.ofMinutes(15);

    private static final String PURPOSE = "draft.secret";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Transactions transactions;
    private final Clock clock;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, Vault vault, Transactions transactions, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
    }

    /** The draft, where there is one that this key opens. */
    Optional<Draft> find(long communityId, DraftKey key) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report find draft */
                        select content from requests.draft
                        where community_id = :community and id = :id and token_hash = :hash and expires_at > :now""")
                        .param("community", communityId)
                        .param("id", key.id())
                        .param("hash", hash(key))
                        .param("now", time(clock.instant()))
                        .query(this::open)
                        .optional());
    }

    /**
     * Changes the draft, one change after the other; it is made where there was none. What is sent is not changed any
     * more.
     *
     * @return how it is now; empty where the id belongs to another key
     */
    Optional<Draft> change(long communityId, DraftKey key, UnaryOperator<Draft> change) {
        return transactions.in(Scope.publicOf(communityId), () -> {
            Instant now = clock.instant();
            Optional<Draft> before = lock(communityId, key, now);
            if (before.isEmpty()) {
                Draft made = change.apply(Draft.empty(now)).touched(now);
                if (insert(communityId, key, made, now)) {
                    return Optional.of(made);
                }
                before = lock(communityId, key, now);
            }
            return before.map(
                    draft -> draft.sent() != null ? draft : store(communityId, key, change.apply(draft), now));
        });
    }

    void delete(long communityId, DraftKey key) {
        transactions.run(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report delete draft */
                        delete from requests.draft
                        where community_id = :community and id = :id and token_hash = :hash""")
                        .param("community", communityId)
                        .param("id", key.id())
                        .param("hash", hash(key))
                        .update());
    }

    /** A draft whose time is over. */
    record Expired(UUID id, Draft draft) {}

    /** Drafts whose time is over, at most a hundred. */
    List<Expired> expired(long communityId) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report expired drafts */
                        select id, content from requests.draft
                        where community_id = :community and expires_at <= :now
                        order by expires_at limit 100""")
                        .param("community", communityId)
                        .param("now", time(clock.instant()))
                        .query((row, line) -> new Expired(row.getObject("id", UUID.class), open(row, line)))
                        .list());
    }

    /** How many drafts there are whose time is over. */
    long countExpired(long communityId) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report count expired drafts */
                        select count(*) from requests.draft
                        where community_id = :community and expires_at <= :now""")
                        .param("community", communityId)
                        .param("now", time(clock.instant()))
                        .query(Long.class)
                        .single());
    }

    void deleteExpired(long communityId, UUID id) {
        transactions.run(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report delete expired draft */
                        delete from requests.draft
                        where community_id = :community and id = :id and expires_at <= :now""")
                        .param("community", communityId)
                        .param("id", id)
                        .param("now", time(clock.instant()))
                        .update());
    }

    private Optional<Draft> lock(long communityId, DraftKey key, Instant now) {
        return jdbc.sql("""
                        /* requests/report lock draft */
                        select content from requests.draft
                        where community_id = :community and id = :id and token_hash = :hash and expires_at > :now
                        for update""")
                .param("community", communityId)
                .param("id", key.id())
                .param("hash", hash(key))
                .param("now", time(now))
                .query(this::open)
                .optional();
    }

    /** Makes the draft; false where the id is taken by now. */
    private boolean insert(long communityId, DraftKey key, Draft draft, Instant now) {
        return jdbc.sql("""
                        /* requests/report insert draft */
                        insert into requests.draft (community_id, id, token_hash, content, updated_at, expires_at)
                        values (:community, :id, :hash, :content, :now, :expires)
                        on conflict (community_id, id) do nothing""")
                        .param("community", communityId)
                        .param("id", key.id())
                        .param("hash", hash(key))
                        .param("content", vault.seal(json.writeValueAsString(draft)))
                        .param("now", time(now))
                        .param("expires", time(now.plus(DraftKey.LIFE)))
                        .update()
                == 1;
    }

    private Draft store(long communityId, DraftKey key, Draft draft, Instant now) {
        Draft touched = draft.touched(now);
        jdbc.sql("""
                        /* requests/report store draft */
                        update requests.draft set content = :content, updated_at = :now, expires_at = :expires
                        where community_id = :community and id = :id""")
                .param("community", communityId)
                .param("id", key.id())
                .param("content", vault.seal(json.writeValueAsString(touched)))
                .param("now", time(now))
                .param("expires", time(now.plus(touched.sent() == null ? DraftKey.LIFE : AFTER_SENDING)))
                .update();
        return touched;
    }

    private Draft open(ResultSet row, int line) throws SQLException {
        return json.readValue(vault.open(row.getBytes("content")), Draft.class);
    }

    private byte[] hash(DraftKey key) {
        return vault.fingerprint(PURPOSE, key.secret());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
