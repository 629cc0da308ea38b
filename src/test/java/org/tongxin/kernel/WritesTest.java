package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.RealProgram;
import org.tongxin.requests.RequestsFixture;

@RealProgram
class WritesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Writes writes;

    @Autowired
    Transactions transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestsFixture requests;

    private long community;
    private Scope scope;

    @BeforeEach
    void place() {
        community = requests.community().id();
        scope = Scope.wholeOf(community);
    }

    private void add(int day, int next) {
        writes.sql("""
                        /* a test's block */
                        insert into requests.number_block (community_id, day, next) values (:community, :day, :next)""")
                .param("community", community)
                .param("day", DAY.plusDays(day))
                .param("next", next)
                .add();
    }

    private List<Integer> kept() {
        return transactions.reading(
                scope,
                () -> jdbc.sql("select next from requests.number_block where community_id = :community order by day")
                        .param("community", community)
                        .query(Integer.class)
                        .list());
    }

    @Test
    void theyAreThereWhenTheTransactionIsThroughInTheirOrder() {
        transactions.run(scope, () -> {
            add(0, 7);
            writes.sql("update requests.number_block set next = next + :more where community_id = :community")
                    .param("community", community)
                    .param("more", 1)
                    .add();
            add(1, 20);
        });
        assertThat(kept()).containsExactly(8, 20);
    }

    @Test
    void theyGoWithATransactionThatFails() {
        assertThatThrownBy(() -> transactions.run(scope, () -> {
                    add(0, 7);
                    throw new IllegalStateException("something else");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void oneThatFailsTakesTheOthersWithIt() {
        assertThatThrownBy(() -> transactions.run(scope, () -> {
                    add(0, 7);
                    add(1, 8);
                    add(1, 9);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTransactionWithinATransactionKeepsItsOwn() {
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> transactions.run(scope, () -> {
                    add(0, 7);
                    apart.executeWithoutResult(status -> transactions.run(scope, () -> add(1, 8)));
                    add(2, 9);
                    throw new IllegalStateException("the outer one");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept()).containsExactly(8);
    }

    @Test
    void anEmptyValueIsAnEmptyValue() {
        assertThatThrownBy(() -> transactions.run(
                        scope,
                        () -> writes.sql(
                                        "insert into requests.number_block (community_id, day, next) values (:c, :d, :n)")
                                .param("c", community)
                                .param("d", DAY)
                                .param("n", null)
                                .add()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
