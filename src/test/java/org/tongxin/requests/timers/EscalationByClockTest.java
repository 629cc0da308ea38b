package org.tongxin.requests.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Promise;

/** Nobody does anything, and time passes: a reminder, the limit, the next level, as the people of the case see it. */
@RealProgram
class EscalationByClockTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    CaseActs acts;

    @Autowired
    CaseStore cases;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made community;
    UUID id;
    Case begun;

    @BeforeEach
    void reported() {
        community = requests.community();
        id = requests.report(community, "D05", "楼道堆着旧沙发");
        begun = requests.read(community, id);
    }

    private Promise respond() {
        return Objects.requireNonNull(begun.clocks().respond());
    }

    private Promise resolve() {
        return Objects.requireNonNull(begun.clocks().resolve());
    }

    /** A scan as a node makes it that was just started: it knows nothing but the database. */
    private int scan(Instant now) {
        return new DueCases(jdbc, transactions, acts).run(community.id(), now);
    }

    /** What time did so far, oldest first. */
    private List<String> done() {
        return transactions
                .reading(Scope.wholeOf(community.id()), () -> cases.history(community.id(), id))
                .reversed()
                .stream()
                .map(CaseEvent::act)
                .skip(1)
                .toList();
    }

    @Test
    void aReminderThenTheLimitThenTheNextLevelSupervisesAndTheHandlerKeepsCaseAndClock() {
        assertThat(scan(respond().remindAt().minusSeconds(1))).isZero();
        scan(respond().remindAt());
        assertThat(done()).containsExactly("remind_respond");
        scan(respond().due().minusSeconds(1));
        assertThat(done()).hasSize(1);
        scan(respond().due());
        assertThat(done()).containsExactly("remind_respond", "overdue_respond", "escalate");
        Case climbed = requests.read(community, id);
        assertThat(climbed.standing().tier()).isEqualTo(2);
        assertThat(climbed.standing().supervisorPost()).isEqualTo(community.post(-1, "community_governance"));

        scan(resolve().due());
        assertThat(done())
                .containsSubsequence("overdue_respond", "escalate", "remind_resolve", "overdue_resolve", "escalate");
        Case after = requests.read(community, id);
        assertThat(after.standing().supervisorPost()).isEqualTo(community.post(-1, "town_office"));
        assertThat(after.charge()).isEqualTo(begun.charge());
        assertThat(after.clocks()).isEqualTo(begun.clocks());
        assertThat(after.nextTick()).isNull();

        Browser town = access.signedIn(access.holder(community.id(), community.post(-1, "town_office")));
        assertThat(town.get("/work/" + after.number()).body()).contains("楼道堆着旧沙发", "/note");
        Browser worker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        assertThat(worker.get("/work/" + after.number()).body()).contains("/accept");
    }

    @Test
    void aNodeThatWasAwayCatchesUpInOrderAndDoesNothingTwice() {
        scan(resolve().due().plusSeconds(60));
        List<String> caughtUp = done();
        assertThat(caughtUp)
                .containsExactlyInAnyOrder(
                        "remind_respond",
                        "overdue_respond",
                        "escalate",
                        "remind_resolve",
                        "overdue_resolve",
                        "escalate");
        assertThat(caughtUp.indexOf("overdue_respond")).isGreaterThan(caughtUp.indexOf("remind_respond"));
        assertThat(caughtUp.indexOf("overdue_resolve")).isGreaterThan(caughtUp.indexOf("remind_resolve"));
        scan(resolve().due().plusSeconds(3_600));
        assertThat(done()).isEqualTo(caughtUp);
    }

    @Test
    void twoNodesAtOnceDoItOnce() throws Exception {
        Instant late = resolve().due().plusSeconds(60);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> node = () -> scan(late);
            for (var each : nodes.invokeAll(List.of(node, node, node, node))) {
                each.get();
            }
        }
        assertThat(done()).hasSize(6);
        assertThat(requests.read(community, id).standing().tier()).isEqualTo(3);
    }
}
