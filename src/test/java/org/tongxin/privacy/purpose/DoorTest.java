package org.tongxin.privacy.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.HandClock;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.ActingPosts;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileFrozen;
import org.tongxin.privacy.PrivacyFixture;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.PurposeMissing;
import org.tongxin.privacy.Task;

@RealProgram
class DoorTest {

    private static final String WHAT = "privacy.looks.consents";

    @Autowired
    PurposeTable table;

    @Autowired
    Frost frost;

    @Autowired
    ActingPosts posts;

    @Autowired
    AuditLog audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Ids ids;

    @Autowired
    Clock programClock;

    @Autowired
    AreaFixture areas;

    @Autowired
    PrivacyFixture privacy;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made place;
    Actor.Staff worker;
    HandClock clock;
    Door door;

    @BeforeEach
    void aDoor() {
        place = areas.community();
        UUID post = place.post(0, "grid_worker");
        worker = AccessFixture.staff("grid_worker", place.id(), java.util.Set.of(post), java.util.Set.of());
        clock = new HandClock(programClock.instant());
        door = new Door(table, frost, posts, audit, events, ids, clock);
    }

    private record Line(
            String actingAs,
            String purpose,
            String what,
            boolean revealed,
            boolean glass,
            @Nullable String reason) {}

    private void look(Actor.Staff who, Task task, UUID... subjects) {
        transactions.run(who.scope(), () -> door.look(who, task, List.of(subjects), WHAT));
    }

    private void say(Actor.Staff who, Task task, boolean glass) {
        var said = new Door.Said(Purpose.VISIT, glass ? "老人倒在楼道" : null, Duration.ofMinutes(30), glass);
        transactions.run(who.scope(), () -> door.open(who, task, said));
    }

    private List<Line> lines(UUID subject) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        select acting_as, purpose, what, revealed, glass_broken, reason from privacy.look
                        where community_id = :community and subject_id = :subject order by at, id""")
                        .param("community", place.id())
                        .param("subject", subject)
                        .query((row, i) -> new Line(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getString(6)))
                        .list());
    }

    private long tellings(UUID subject) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("select count(*) from privacy.telling where community_id = :c and subject_id = :s")
                        .param("c", place.id())
                        .param("s", subject)
                        .query(Long.class)
                        .single());
    }

    @Test
    void withoutAPurposeAFileStaysShutAndNothingIsWritten() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        assertThatThrownBy(() -> look(worker, task, subject)).isInstanceOf(PurposeMissing.class);
        assertThat(lines(subject)).isEmpty();
    }

    @Test
    void oncePurposeIsSaidFurtherLooksInTheTaskDoNotAskAgainAndEachIsWritten() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        say(worker, task, false);
        look(worker, task, subject);
        look(worker, task, subject);
        assertThat(lines(subject))
                .hasSize(2)
                .allMatch(line -> line.equals(new Line("测试岗位 grid_worker", "visit", WHAT, false, false, null)));
    }

    @Test
    void aPurposeOpensNothingButItsTask() {
        Task said = privacy.task(place.id());
        say(worker, said, false);
        assertThatThrownBy(() -> look(worker, privacy.task(place.id()), ids.next()))
                .isInstanceOf(PurposeMissing.class);
        assertThatThrownBy(() -> look(worker, new Task(place.id(), "test.other", said.id()), ids.next()))
                .isInstanceOf(PurposeMissing.class);
    }

    @Test
    void aPurposeIsGoodForWhoSaidItOnly() {
        Task task = privacy.task(place.id());
        say(worker, task, false);
        Actor.Staff other = AccessFixture.staff("grid_worker", place.id(), java.util.Set.of(), java.util.Set.of());
        assertThatThrownBy(() -> look(other, task, ids.next())).isInstanceOf(PurposeMissing.class);
    }

    @Test
    void aPurposeEndsWithItsTime() {
        Task task = privacy.task(place.id());
        say(worker, task, false);
        clock.turn(Duration.ofMinutes(29));
        look(worker, task, ids.next());
        clock.turn(Duration.ofMinutes(1));
        assertThatThrownBy(() -> look(worker, task, ids.next())).isInstanceOf(PurposeMissing.class);
    }

    @Test
    void theCommunityStaysTheBoundaryEvenWithBrokenGlass() {
        AreaFixture.Made elsewhere = areas.community();
        Task theirs = privacy.task(elsewhere.id());
        assertThatThrownBy(() -> say(worker, theirs, true)).isInstanceOf(PurposeMissing.class);
        assertThatThrownBy(() -> look(worker, theirs, ids.next())).isInstanceOf(PurposeMissing.class);
        assertThat(transactions.<Boolean>in(worker.scope(), () -> door.brokeGlass(worker, theirs)))
                .isFalse();
    }

    @Test
    void outsideATransactionOfTheRightScopeADoorStaysShut() {
        Task task = privacy.task(place.id());
        say(worker, task, false);
        assertThatThrownBy(() -> door.look(worker, task, List.of(ids.next()), WHAT))
                .isInstanceOf(PurposeMissing.class);
    }

    @Test
    void hiddenSignsAreShownInFullOnlyWithAReasonThatTheResidentReads() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        say(worker, task, false);
        for (String nothing : new String[] {"", " \u200B\n", "x".repeat(201)}) {
            assertThatThrownBy(() ->
                            transactions.run(worker.scope(), () -> door.reveal(worker, task, subject, WHAT, nothing)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(lines(subject)).isEmpty();
        transactions.run(worker.scope(), () -> door.reveal(worker, task, subject, WHAT, "填写医保申请"));
        assertThat(lines(subject)).singleElement().satisfies(line -> {
            assertThat(line.revealed()).isTrue();
            assertThat(line.reason()).isEqualTo("填写医保申请");
        });
    }

    @Test
    void aLookWithBrokenGlassIsMarkedAndMustBeToldOnce() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        say(worker, task, true);
        assertThat(transactions.<Boolean>in(worker.scope(), () -> door.brokeGlass(worker, task)))
                .isTrue();
        look(worker, task, subject);
        look(worker, task, subject);
        assertThat(lines(subject)).hasSize(2).allMatch(line -> line.glass() && "老人倒在楼道".equals(line.reason()));
        assertThat(tellings(subject)).isOne();
        clock.turn(Duration.ofMinutes(30));
        assertThat(transactions.<Boolean>in(worker.scope(), () -> door.brokeGlass(worker, task)))
                .isFalse();
    }

    @Test
    void aTaskThatSaysItsPurposeItselfIsOpenWithoutAsking() {
        Task task = privacy.task(place.id());
        transactions.run(worker.scope(), () -> door.begin(worker, task, Purpose.HANDLE_REQUEST));
        UUID subject = ids.next();
        look(worker, task, subject);
        assertThat(lines(subject)).singleElement().extracting(Line::purpose).isEqualTo("handle_request");
    }

    @Test
    void aLookThatIsRolledBackWithThePageShowsNothing() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        say(worker, task, false);
        assertThatThrownBy(() -> transactions.run(worker.scope(), () -> {
                    door.look(worker, task, List.of(subject), WHAT);
                    throw new IllegalStateException("wanted");
                }))
                .hasMessage("wanted");
        assertThat(lines(subject)).isEmpty();
    }

    @Test
    void theProgramCannotChangeALookOnceItIsWritten() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        say(worker, task, false);
        look(worker, task, subject);
        assertThatThrownBy(() -> transactions.run(
                        worker.scope(),
                        () -> jdbc.sql("update privacy.look set purpose = 'care' where community_id = :c")
                                .param("c", place.id())
                                .update()))
                .hasStackTraceContaining("permission denied for table look");
    }

    @Test
    void aFrozenFileOpensForItsPersonAndInDangerOnly() {
        UUID subject = ids.next();
        Task task = privacy.task(place.id());
        transactions.run(worker.scope(), () -> frost.freeze(place.id(), subject));
        say(worker, task, false);
        assertThatThrownBy(() -> look(worker, task, subject)).isInstanceOf(FileFrozen.class);
        assertThat(lines(subject)).isEmpty();

        Task own = privacy.task(place.id());
        transactions.run(worker.scope(), () -> door.begin(worker, own, Purpose.OWN_WISH));
        look(worker, own, subject);
        assertThat(lines(subject)).hasSize(1);
    }
}
