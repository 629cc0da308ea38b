package org.tongxin.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.access.Holders;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;

/** Reads who holds a post today; joins the caller's transaction where one runs. */
@Component
class HolderTable implements Holders {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Communities communities;
    private final Vault vault;
    private final Clock clock;

    HolderTable(JdbcClient jdbc, Transactions transactions, Communities communities, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.communities = communities;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public List<Holder> of(long communityId, UUID postId) {
        return today(communityId)
                .map(today -> joining(communityId, () -> read(communityId, postId, today)))
                .orElse(List.of());
    }

    @Override
    public Set<UUID> heldByNobodyElse(long communityId, UUID postId) {
        return today(communityId)
                .map(today -> joining(communityId, () -> readHeldByNobodyElse(communityId, postId, today)))
                .orElse(Set.of());
    }

    private Optional<LocalDate> today(long communityId) {
        return communities.byId(communityId).map(community -> LocalDate.ofInstant(clock.instant(), community.zone()));
    }

    private <T> T joining(long communityId, Supplier<T> read) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? read.get()
                : transactions.reading(Scope.wholeOf(communityId), read);
    }

    private Set<UUID> readHeldByNobodyElse(long communityId, UUID postId, LocalDate today) {
        return jdbc.sql("""
                /* access/accounts posts held by nobody else */
                with held as (
                    select h.post_id, h.account_id
                    from access.holding h join access.account a on a.id = h.account_id
                    where h.community_id = :community
                      and h.from_day <= :today and (h.to_day is null or h.to_day >= :today)
                      and h.ended_at is null and a.disabled_at is null)
                select post_id from held
                group by post_id
                having bool_and(account_id in (select account_id from held where post_id = :post))
                """)
                .param("community", communityId)
                .param("post", postId)
                .param("today", today)
                .query((row, i) -> row.getObject("post_id", UUID.class))
                .set();
    }

    private List<Holder> read(long communityId, UUID postId, LocalDate today) {
        return jdbc.sql("""
                /* access/accounts holders of post */
                select a.id, a.name, a.email_sealed, a.language
                from access.holding h join access.account a on a.id = h.account_id
                where h.community_id = :community and h.post_id = :post
                  and h.from_day <= :today and (h.to_day is null or h.to_day >= :today)
                  and h.ended_at is null and a.disabled_at is null
                order by h.from_day, h.id
                """)
                .param("community", communityId)
                .param("post", postId)
                .param("today", today)
                .query((row, i) -> new Holder(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        opened(row.getBytes("email_sealed")),
                        row.getString("language")))
                .list();
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
