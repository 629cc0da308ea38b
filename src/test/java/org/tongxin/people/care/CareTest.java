package org.tongxin.people.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Birth;
import org.tongxin.people.Change;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Sex;
import org.tongxin.privacy.FrozenFiles;

/** Lists by need: who stands on them, on what basis, who may read them, and that each reading is told. */
@RealProgram
class CareTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Autowired
    FrozenFiles frozen;

    AreaFixture.Made place;
    PeopleFixture.Made alone;
    PeopleFixture.Made others;
    Browser worker;

    @BeforeEach
    void someoneAlone() {
        place = areas.community();
        alone = people.household(place, 0, 0, "和桂兰");
        others = people.household(place, 0, 1, "欧阳建国", "欧阳小宝");
        needs(alone, new Basis.Law("老年人权益保障法第十三条"), LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));
        worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
    }

    private void needs(PeopleFixture.Made home, Basis basis, LocalDate from, LocalDate to) {
        change(
                home,
                new Change.NeedSet(
                        home.residents().getFirst(),
                        new NeedEntry(ids.next(), NeedKind.LIVING_ALONE, null, basis, from, to)));
    }

    private void change(PeopleFixture.Made home, Change change) {
        Actor.Staff keeper = people.keeper(place);
        register.change(keeper, place.id(), home.id(), version(home.id()), "counter", change);
    }

    private int version(UUID household) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("select version from people.household where community_id = :community and id = :id")
                        .param("community", place.id())
                        .param("id", household)
                        .query(Integer.class)
                        .single());
    }

    private String list(Browser reader, int grid, String kind) {
        String address = "/care/" + place.grids().get(grid).id();
        assertThat(reader.submitFrom(address, address + "/open", "kind", kind).status())
                .isEqualTo(303);
        return reader.get(address + "?kind=" + kind).body();
    }

    @Test
    void whoLivesAloneStandsOnTheListWithTheBasisAndTheOthersDoNot() {
        assertThat(list(worker, 0, "living_alone"))
                .contains("和桂兰", "老年人权益保障法第十三条", "本月还没走访", "/round/")
                .doesNotContain("欧阳建国");
        assertThat(list(worker, 0, "disabled")).doesNotContain("和桂兰").contains("这份名单上没有人");
    }

    @Test
    void aNeedThatHasRunOutIsOnNoList() {
        needs(others, new Basis.Law("救助办法"), LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
        assertThat(list(worker, 0, "living_alone")).doesNotContain("欧阳建国");
    }

    @Test
    void whoIsOldEnoughStandsThereByBirthday() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        UUID old = others.residents().getFirst();
        change(others, new Change.Corrected(old, "欧阳建国", null, Birth.on(today.minusYears(80)), Sex.MALE));
        assertThat(list(worker, 0, "aged_80")).contains("欧阳建国", "80岁", "按生日").doesNotContain("欧阳小宝");
        change(
                others,
                new Change.Corrected(
                        old, "欧阳建国", null, Birth.on(today.minusYears(80).plusDays(1)), Sex.MALE));
        assertThat(list(worker, 0, "aged_80")).doesNotContain("欧阳建国");
        assertThat(list(worker, 0, "aged_70")).contains("欧阳建国");
    }

    @Test
    void nothingIsShownBeforeItIsSaidWhatFor() {
        String before = worker.get("/care/" + place.grids().getFirst().id()).body();
        assertThat(before).contains("打开名单").doesNotContain("和桂兰");
        assertThat(looks(alone.residents().getFirst())).isZero();
    }

    @Test
    void eachListIsALookThatThePersonReads() {
        list(worker, 0, "living_alone");
        assertThat(looks(alone.residents().getFirst())).isOne();
        assertThat(looks(others.residents().getFirst())).isZero();
    }

    private long looks(UUID resident) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        select count(*) from privacy.look
                         where community_id = :community and subject_id = :resident and what = 'people.looks.care'""")
                        .param("community", place.id())
                        .param("resident", resident)
                        .query(Long.class)
                        .single());
    }

    @Test
    void whoWantedTheFileErasedIsNotListed() {
        UUID resident = alone.residents().getFirst();
        transactions.run(people.keeper(place).scope(), () -> frozen.freeze(place.id(), resident));
        assertThat(list(worker, 0, "living_alone")).doesNotContain("和桂兰");
    }

    @Test
    void aGridOutOfReachLooksLikeNone() {
        String other = "/care/" + place.grids().get(1).id();
        assertThat(worker.get(other).status()).isEqualTo(404);
        assertThat(worker.submitFrom("/care", other + "/open").status()).isEqualTo(404);
        assertThat(worker.get("/care/" + UUID.randomUUID()).status()).isEqualTo(404);
        AreaFixture.Made elsewhere = areas.community();
        Browser stranger = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_desk")));
        assertThat(stranger.get("/care/" + place.grids().getFirst().id()).status())
                .isEqualTo(404);
    }

    @Test
    void thoseWithoutAVisitThisMonthComeFirstDoorByDoor() {
        List<PeopleFixture.Made> doors =
                List.of(people.household(place, 0, 1, "木六"), people.household(place, 0, 0, "木五"));
        doors.forEach(one -> needs(one, new Basis.Law("救助办法"), LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1)));
        visited(alone.id());
        assertThat(list(worker, 0, "living_alone")).containsSubsequence("木五", "木六", "和桂兰", "本月走访过");
    }

    private void visited(UUID household) {
        transactions.run(
                people.keeper(place).scope(),
                () -> jdbc.sql("""
                        insert into people.visit (community_id, id, household_id, grid_id, outcome, account_id, who, at)
                        values (:community, :id, :household, :grid, 'same', :account, '网格员', now())""")
                        .param("community", place.id())
                        .param("id", ids.next())
                        .param("household", household)
                        .param("grid", place.grids().getFirst().id())
                        .param("account", ids.next())
                        .update());
    }

    @Test
    void theFirstPageOfThirtyLeadsToTheRest() {
        for (int i = 0; i < 31; i++) {
            needs(
                    people.household(place, 0, 0, "木" + (char) ('一' + i)),
                    new Basis.Law("救助办法"),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2099, 1, 1));
        }
        String first = list(worker, 0, "living_alone");
        assertThat(first).contains("&amp;from=30");
        String second = worker.get("/care/" + place.grids().getFirst().id() + "?kind=living_alone&from=30")
                .body();
        assertThat(second).doesNotContain("from=60").contains("<main");
        assertThat(List.of(first.split("main-link")).size()
                        + List.of(second.split("main-link")).size()
                        - 2)
                .isEqualTo(32);
    }
}
