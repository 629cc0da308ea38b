package org.tongxin.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Change;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.privacy.ConsentChanged;
import org.tongxin.privacy.Consents;

@RealProgram
class WithdrawalsTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Consents consents;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private AreaFixture.Made place;
    private Actor.Staff keeper;
    private PeopleFixture.Made family;
    private UUID resident;

    @BeforeEach
    void somebodyIllWhoAgreed() {
        place = areas.community();
        keeper = people.keeper(place);
        family = people.household(place, 0, 0, "张三");
        resident = family.residents().getFirst();
        transactions.run(
                keeper.scope(),
                () -> consents.give(
                        keeper,
                        new Consents.Giving(
                                place.id(),
                                resident,
                                IllnessConsent.CODE,
                                Locale.SIMPLIFIED_CHINESE,
                                Consents.Channel.COUNTER,
                                null)));
    }

    @Test
    void whatStoodOnAConsentEndsWhenItIsTakenBack() {
        ill(today.plusDays(90));
        takeBack();
        assertThat(needs("detail_sealed is null and to_on < :today")).containsExactly(true);
    }

    @Test
    void theDetailsOfANeedThatHadRunOutGoAsWell() {
        ill(today.minusDays(10));
        takeBack();
        assertThat(needs("detail_sealed is null and to_on = cast(:today as date) - 10"))
                .containsExactly(true);
    }

    @Test
    void whoMovedAwayLeavesNoDetailsBehindEither() {
        ill(today.plusDays(90));
        register.change(
                keeper, place.id(), family.id(), 2, "counter", new Change.Left(Set.of(resident), today.minusDays(1)));
        takeBack();
        assertThat(needs("detail_sealed is null and to_on <= :today")).containsExactly(true);
    }

    private void ill(LocalDate to) {
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.NeedSet(
                        resident,
                        new NeedEntry(
                                ids.next(),
                                NeedKind.CHRONIC_ILLNESS,
                                "高血压",
                                new Basis.Consent(IllnessConsent.CODE),
                                today.minusDays(90),
                                to)));
    }

    private void takeBack() {
        transactions.run(
                keeper.scope(),
                () -> consents.withdraw(keeper, place.id(), resident, IllnessConsent.CODE, Consents.Channel.COUNTER));
        // Delivered by the outbox soon; delivered here at once, and perhaps a second time then.
        transactions.run(
                keeper.scope(),
                () -> withdrawals.end(new ConsentChanged(place.id(), resident, IllnessConsent.CODE, false)));
    }

    private List<Boolean> needs(String condition) {
        return transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("select " + condition + " from people.need where community_id = :community")
                        .param("today", today)
                        .param("community", place.id())
                        .query((row, i) -> row.getBoolean(1))
                        .list());
    }
}
