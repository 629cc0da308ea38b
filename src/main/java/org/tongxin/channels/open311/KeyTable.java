package org.tongxin.channels.open311;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.channels.ApiKeys;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;

/** The keys, found by their keyed hash. */
@Component
class KeyTable implements ApiKeys {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Map<Asked, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger revocations = new AtomicInteger();
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    KeyTable(JdbcClient jdbc, Transactions transactions, Vault vault, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** A key in force. */
    record Key(UUID id, String name, boolean moderated) {}

    private record Asked(long communityId, ByteBuffer hash) {}

    private record Remembered(Key key, Instant until) {}

    /**
     * The key, where it is in force. Found once it is remembered for a moment: one revoked here is refused at once, one
     * revoked on another node after {@link #REMEMBERED} at the latest.
     */
    Optional<Key> inForce(long communityId, String key) {
        var asked = new Asked(communityId, ByteBuffer.wrap(hash(key)));
        Instant now = clock.instant();
        Remembered known = remembered.get(asked);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.key());
        }
        int before = revocations.get();
        Optional<Key> found = read(communityId, asked.hash().array());
        found.ifPresentOrElse(
                inForce -> remembered.put(asked, new Remembered(inForce, now.plus(REMEMBERED))),
                () -> remembered.remove(asked));
        if (revocations.get() != before) {
            remembered.remove(asked);
        }
        return found;
    }

    private Optional<Key> read(long communityId, byte[] hash) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                /* channels/open311 find key */
                select id, name, moderated from channels.api_key
                where community_id = :community and key_hash = :hash and revoked_at is null
                """)
                        .param("community", communityId)
                        .param("hash", hash)
                        .query((row, at) -> new Key(
                                row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("moderated")))
                        .optional());
    }

    /** The keys of applications that check texts themselves, revoked ones included. */
    Set<UUID> moderated(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                /* channels/open311 moderated keys */
                select id from channels.api_key where community_id = :community and moderated
                """)
                        .param("community", communityId)
                        .query((row, at) -> row.getObject("id", UUID.class))
                        .set());
    }

    @Override
    public UUID issue(long communityId, String key, String name, boolean moderated) {
        UUID id = ids.next();
        transactions.run(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                /* channels/open311 issue key */
                insert into channels.api_key (community_id, id, key_hash, name, moderated, issued_at)
                values (:community, :id, :hash, :name, :moderated, :now)
                """)
                        .param("community", communityId)
                        .param("id", id)
                        .param("hash", hash(key))
                        .param("name", name)
                        .param("moderated", moderated)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
        return id;
    }

    @Override
    public void revoke(long communityId, UUID id) {
        transactions.run(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                /* channels/open311 revoke key */
                update channels.api_key set revoked_at = :now
                where community_id = :community and id = :id and revoked_at is null
                """)
                        .param("community", communityId)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
        revocations.incrementAndGet();
        remembered.values().removeIf(known -> known.key().id().equals(id));
    }

    private byte[] hash(String key) {
        return vault.fingerprint("channels.api_key", key);
    }
}
