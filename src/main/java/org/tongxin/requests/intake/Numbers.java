package org.tongxin.requests.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    /** A quiet community takes few at once, and loses few when the program stops; a busy one asks seldom. */
    private static final int SMALLEST = 20;

    private static final int LARGEST = 640;

    /** Blocks in memory: what is beyond leaves a gap, as a restart does. */
    private static final int MOST = 5_000;

    private static final int DIGITS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final TransactionTemplate apart;
    private final Cache<Key, Block> blocks =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Numbers(JdbcClient jdbc, Transactions transactions, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Key(long communityId, LocalDate day) {}

    private static final class Block {
        int next;
        int end;
        int size;
    }

    String next(long communityId, LocalDate day) {
        Block block = blocks.get(new Key(communityId, day), key -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                block.size = Math.clamp(2L * block.size, SMALLEST, LARGEST);
                block.end = take(communityId, day, block.size);
                block.next = block.end - block.size;
            }
            String number = String.valueOf(++block.next);
            return DAY.format(day) + "-" + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
        }
    }

    private int take(long communityId, LocalDate day, int size) {
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
                        .param("size", size)
                        .query(Integer.class)
                        .single()));
        return java.util.Objects.requireNonNull(end);
    }
}
