package org.tongxin.privacy.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.HandClock;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.AccessFixture.Someone;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.PrivacySettings;
import org.tongxin.privacy.SecondPerson.NotGranted;
import org.tongxin.privacy.SecondPerson.Wish;

@RealProgram
class ApprovalsTest {

    @Autowired
    ApprovalTable table;

    @Autowired
    AuditLog audit;

    @Autowired
    PrivacySettings settings;

    @Autowired
    Ids ids;

    @Autowired
    Clock programClock;

    @Autowired
    Transactions transactions;

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    AreaFixture.Made place;
    Actor.Staff asker;
    Actor.Staff second;
    HandClock clock;
    Approvals approvals;

    @BeforeEach
    void twoPeople() {
        place = areas.community();
        asker = AccessFixture.staff(place.id(), Duty.KEEP_FILES, Duty.LEAD);
        second = AccessFixture.staff(place.id(), Duty.LEAD);
        clock = new HandClock(programClock.instant());
        approvals = new Approvals(table, audit, settings, ids, clock);
    }

    private Wish wish(String exactly) {
        return new Wish(place.id(), "privacy.approval.title", exactly, "第1网格", 412, "上报统计");
    }

    private UUID ask(Actor.Staff who) {
        return transactions.in(who.scope(), () -> approvals.ask(who, wish("grid=1")));
    }

    private boolean decide(Actor.Staff who, UUID id, boolean granted) {
        return transactions.in(who.scope(), () -> approvals.decide(who, place.id(), id, granted, ""));
    }

    private void redeem(Actor.Staff who, UUID id, String exactly) {
        transactions.run(who.scope(), () -> approvals.redeem(who, id, wish(exactly)));
    }

    @Test
    void whatASecondPersonGrantedMayBeDoneOnce() {
        UUID id = ask(asker);
        assertThat(decide(second, id, true)).isTrue();
        assertThatCode(() -> redeem(asker, id, "grid=1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> redeem(asker, id, "grid=1")).isInstanceOf(NotGranted.class);
    }

    @Test
    void nobodyDecidesWhatTheyAsked() {
        UUID id = ask(asker);
        assertThat(decide(asker, id, true)).isFalse();
        assertThatThrownBy(() -> redeem(asker, id, "grid=1")).isInstanceOf(NotGranted.class);
    }

    @Test
    void nothingIsDoneBeforeItIsDecidedOrAfterItWasRefused() {
        UUID id = ask(asker);
        assertThatThrownBy(() -> redeem(asker, id, "grid=1")).isInstanceOf(NotGranted.class);
        assertThat(decide(second, id, false)).isTrue();
        assertThat(decide(second, id, true)).isFalse();
        assertThatThrownBy(() -> redeem(asker, id, "grid=1")).isInstanceOf(NotGranted.class);
    }

    @Test
    void nothingElseAndNobodyElseUsesIt() {
        UUID id = ask(asker);
        decide(second, id, true);
        assertThatThrownBy(() -> redeem(asker, id, "grid=2")).isInstanceOf(NotGranted.class);
        assertThatThrownBy(() -> redeem(second, id, "grid=1")).isInstanceOf(NotGranted.class);
        Actor.Staff elsewhere = AccessFixture.staff(areas.community().id(), Duty.LEAD);
        assertThatThrownBy(() -> redeem(elsewhere, id, "grid=1")).isInstanceOf(NotGranted.class);
        assertThatCode(() -> redeem(asker, id, "grid=1")).doesNotThrowAnyException();
    }

    @Test
    void whoLeadsNothingOrAnotherCommunityDecidesNothing() {
        UUID id = ask(asker);
        assertThat(decide(AccessFixture.staff(place.id(), Duty.KEEP_FILES), id, true))
                .isFalse();
        assertThat(decide(AccessFixture.staff(areas.community().id(), Duty.LEAD), id, true))
                .isFalse();
    }

    @Test
    void aGrantLapsesAndSoDoesARequest() {
        UUID granted = ask(asker);
        decide(second, granted, true);
        UUID waiting = ask(asker);
        clock.turn(settings.approvalLasts());
        assertThatThrownBy(() -> redeem(asker, granted, "grid=1")).isInstanceOf(NotGranted.class);
        clock.turn(Duration.ofDays(7));
        assertThat(decide(second, waiting, true)).isFalse();
    }

    @Test
    void anActThatFailsUsesUpNothing() {
        UUID id = ask(asker);
        decide(second, id, true);
        assertThatThrownBy(() -> transactions.run(asker.scope(), () -> {
                    approvals.redeem(asker, id, wish("grid=1"));
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        assertThatCode(() -> redeem(asker, id, "grid=1")).doesNotThrowAnyException();
    }

    @Test
    void ofManyWhoUseItAtOnceOneDoes() throws Exception {
        UUID id = ask(asker);
        decide(second, id, true);
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> use = () -> {
                try {
                    redeem(asker, id, "grid=1");
                    done.incrementAndGet();
                    return true;
                } catch (NotGranted late) {
                    return false;
                }
            };
            pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> use).toList());
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void onThePageTheSecondPersonDecidesAndTheAskerCannot() {
        Someone one = access.holder(place.id(), place.post(-1, "community_civil"));
        Someone two = access.holder(place.id(), place.post(-1, "community_civil"));
        Actor.Staff actor = (Actor.Staff) access.actor(one, place.slug());
        UUID id = ask(actor);
        String path = "/approvals/" + place.id() + "/" + id;

        Browser own = access.signedIn(one);
        assertThat(own.get("/approvals").body()).contains("第1网格", "自己申请的自己不能批");
        assertThat(own.submitFrom("/account", path + "/grant").status()).isEqualTo(409);

        Browser other = access.signedIn(two);
        assertThat(other.submitFrom("/approvals", path + "/grant", "words", "月报用")
                        .status())
                .isEqualTo(303);
        assertThat(other.get("/approvals").body()).contains("同意了，还没用", "月报用");
        assertThatCode(() -> redeem(actor, id, "grid=1")).doesNotThrowAnyException();
    }

    @Test
    void aRequestOfAnotherCommunityIsNotThere() {
        UUID id = ask(asker);
        AreaFixture.Made elsewhere = areas.community();
        Browser browser = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_civil")));
        for (long of : new long[] {place.id(), elsewhere.id()}) {
            assertThat(browser.submitFrom("/account", "/approvals/" + of + "/" + id + "/grant")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(browser.get("/approvals").body()).doesNotContain(id.toString());
    }
}
