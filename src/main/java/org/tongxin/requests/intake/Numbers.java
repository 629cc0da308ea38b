package org.tongxin.requests.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/**
 * 编号: 20261122-0037. Each node takes numbers in blocks, in a transaction of their own, so that no case waits for
 * another; a restart leaves a gap.
 */
@Component
class Numbers {

    private static final int BLOCK = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TransactionTemplate apart;
    private final ConcurrentHashMap<Long, Block> blocks = new ConcurrentHashMap<>();

    Numbers(JdbcClient jdbc, Transactions transactions, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static final class Block {
        LocalDate day = LocalDate.MIN;
        int next;
        int end;
    }

    String next(long communityId, LocalDate day) {
        Block block = blocks.computeIfAbsent(communityId, id -> new Block());
        synchronized (block) {
            if (!block.day.equals(day) || block.next == block.end) {
                int end = take(communityId, day);
                block.day = day;
                block.next = end - BLOCK;
                block.end = end;
            }
            return "%s-%04d".formatted(DAY.format(day), ++block.next);
        }
    }

    private int take(long communityId, LocalDate day) {
        Integer end = apart.execute(status -> transactions.in(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* requests/intake take numbers */
                        insert into requests.number_block as b (community_id, day, next)
                        values (:community, :day, :size)
                        on conflict (community_id, day) do update set next = b.next + excluded.next
                        returning next""")
                        .param("community", communityId)
                        .param("day", day)
                        .param("size", BLOCK)
                        .query(Integer.class)
                        .single()));
        return java.util.Objects.requireNonNull(end);
    }
}
