package org.tongxin.people.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Birth;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FrozenFiles;

@RealProgram
class AlikeTest {

    private static final LocalDate BIRTH = LocalDate.of(1950, 3, 8);
    private static final String PAGE = "/people/doubles";

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    FrozenFiles frozen;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    AreaFixture.Made place;
    Browser desk;

    @BeforeEach
    void aCommunity() {
        place = areas.community();
        desk = access.signedIn(access.holder(place.id(), place.post(-1, "community_desk")));
        open(desk);
    }

    @Test
    void whoIsAlikeIsProposedAndEachOneShownIsALook() {
        IdNumber number = PeopleFixture.document("14999919500308001");
        lives(0, 0, person("写法一", BIRTH, number));
        lives(0, 1, person("写法二", BIRTH, number));
        lives(0, 1, person("同名同日", BIRTH, null));
        lives(1, 0, person("同名同日", BIRTH, null));
        lives(1, 1, person("同名不同日", BIRTH, null));
        lives(1, 1, person("同名不同日", BIRTH.plusDays(1), null));
        String body = desk.get(PAGE).body();
        assertThat(body).contains("写法一", "写法二", "同名同日", "1950年3月8日").doesNotContain("同名不同日");
        assertThat(looks()).isEqualTo(4);
    }

    @Test
    void whereNobodyIsAlikeNobodyIsSeen() {
        lives(0, 0, person("独一个", BIRTH, null));
        assertThat(desk.get(PAGE).body()).contains("没有疑似重复").doesNotContain("独一个");
        assertThat(looks()).isZero();
    }

    @Test
    void whoIsOutOfReachOrFrozenIsInNoGroup() {
        lives(0, 0, person("跨网格", BIRTH, null));
        PeopleFixture.Made other = lives(1, 0, person("跨网格", BIRTH, null));
        Browser worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        open(worker);
        assertThat(worker.get(PAGE).body()).doesNotContain("跨网格");
        assertThat(desk.get(PAGE).body()).contains("跨网格");
        transactions.run(
                people.keeper(place).scope(),
                () -> frozen.freeze(place.id(), other.residents().getFirst()));
        assertThat(desk.get(PAGE).body()).doesNotContain("跨网格");
        var elsewhere = areas.community();
        Browser stranger = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_desk")));
        open(stranger, elsewhere.id());
        assertThat(stranger.get(PAGE).body()).doesNotContain("跨网格");
    }

    @Test
    void aPageShowsNoMoreThanThirtyPeopleAndSaysThatThereAreMore() {
        List<ResidentEntry> many = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            many.add(person("成对", BIRTH.plusDays(day), null));
            many.add(person("成对", BIRTH.plusDays(day), null));
        }
        people.household(place, 0, 0, many);
        assertThat(desk.get(PAGE).body()).contains("先核对这些");
        assertThat(looks()).isEqualTo(AlikeController.MOST);
    }

    private PeopleFixture.Made lives(int grid, int door, ResidentEntry one) {
        return people.household(place, grid, door, List.of(one));
    }

    private ResidentEntry person(String name, LocalDate birth, @Nullable IdNumber number) {
        return new ResidentEntry(
                ids.next(),
                name,
                null,
                Birth.on(birth),
                Sex.UNKNOWN,
                Tie.NOT_RELATED,
                PeopleFixture.SINCE,
                ResidentEntry.Began.ENTERED,
                number,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private void open(Browser browser) {
        open(browser, place.id());
    }

    private static void open(Browser browser, long community) {
        UUID id = new UUID(0, community);
        Browser.Answer opened = browser.submitFrom(
                "/purpose?of=" + community + "&kind=people.alike&id=" + id,
                "/purpose",
                "of",
                String.valueOf(community),
                "kind",
                "people.alike",
                "id",
                id.toString(),
                "purpose",
                "keep_right",
                "minutes",
                "30");
        assertThat(opened.status()).isEqualTo(303);
    }

    private long looks() {
        return transactions.reading(
                people.keeper(place).scope(),
                () -> jdbc.sql("""
                        /* alike test looks */
                        select count(*) from privacy.look where community_id = :c
                        """).param("c", place.id()).query(Long.class).single());
    }
}
