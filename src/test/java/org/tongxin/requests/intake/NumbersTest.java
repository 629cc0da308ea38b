package org.tongxin.requests.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongxin.RealProgram;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;

@RealProgram
class NumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    RequestsFixture requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    PlatformTransactionManager manager;

    private long community;

    @BeforeEach
    void place() {
        community = requests.community().id();
    }

    private Numbers node() {
        return new Numbers(jdbc, transactions, manager);
    }

    @Test
    void twoNodesNeverGiveOneNumberTwice() {
        Set<String> given = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Numbers node : List.of(node(), node())) {
                for (int thread = 0; thread < 4; thread++) {
                    threads.execute(() -> {
                        for (int i = 0; i < 500; i++) {
                            given.add(node.next(community, DAY));
                        }
                    });
                }
            }
        }
        assertThat(given).hasSize(2 * 4 * 500);
    }

    @Test
    void aDayBeginsWithOneAndAQuietCommunityLosesFewNumbersInARestart() {
        assertThat(node().next(community, DAY)).isEqualTo("20260501-0001");
        assertThat(node().next(community, DAY)).isEqualTo("20260501-0021");
        Numbers node = node();
        assertThat(node.next(community, DAY)).isEqualTo("20260501-0041");
        assertThat(node.next(community, DAY.plusDays(1))).isEqualTo("20260502-0001");
    }

    @Test
    void whatIsWrittenDownLaterForAnEarlierDayLeavesNoGap() {
        Numbers node = node();
        for (int i = 1; i <= 3; i++) {
            assertThat(node.next(community, DAY)).isEqualTo("20260501-000" + i);
            assertThat(node.next(community, DAY.minusDays(1))).isEqualTo("20260430-000" + i);
        }
    }

    @Test
    void aBusyCommunityCountsOnWithoutGaps() {
        Numbers node = node();
        String last = "";
        for (int i = 0; i < 12_345; i++) {
            last = node.next(community, DAY);
        }
        assertThat(last).isEqualTo("20260501-12345");
    }
}
