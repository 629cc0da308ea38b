package org.tongxin.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** 任职: the posts an account holds, read again when the number of its grants has changed. */
@Component
class HeldPosts {

    private final Cache<Key, List<Held>> memory = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    HeldPosts(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    List<Held> of(SignedIn account) {
        if (account.communities().isEmpty()) {
            return List.of();
        }
        return memory.get(new Key(account.id(), account.grants()), key -> read(account));
    }

    private List<Held> read(SignedIn account) {
        var scope = new Scope(account.communities(), new Scope.Reach.Nothing());
        return transactions.reading(
                scope,
                () -> jdbc.sql("""
                        /* access/signin posts held */
                        select community_id, post_id, from_day, to_day
                        from access.holding
                        where community_id = any (:communities) and account_id = :account and ended_at is null
                        """)
                        .param("communities", account.communities().toArray(Long[]::new))
                        .param("account", account.id())
                        .query((row, i) -> new Held(
                                row.getLong("community_id"),
                                row.getObject("post_id", UUID.class),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class)))
                        .list());
    }

    /**
     * A post held for a period.
     *
     * @param to the last day, or null while open
     */
    record Held(
            long communityId,
            UUID postId,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private record Key(UUID account, long grants) {}
}
