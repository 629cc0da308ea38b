package org.tongxin.requests.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;
import org.tongxin.privacy.PersonalDataHolder;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.requests.RequestsFixture;

/** A caller whom the register knows: their case belongs to them, and stands on the file of their household. */
@RealProgram
class KnownCallersTest {

    private static final String PHONE = "13700007777";

    @Autowired
    RequestsFixture requests;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    AreaFixture areas;

    @Autowired
    List<PersonalDataHolder> holders;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    AreaFixture.Made place;
    PeopleFixture.Made family;
    Browser desk;

    @BeforeEach
    void aFamilyWithAPhone() {
        place = requests.community();
        family = people.household(
                place, 0, 0, List.of(people.resident("打来电话", Tie.HEAD, PHONE, null), people.resident("同住家人", Tie.SON)));
        desk = access.signedIn(access.holder(place.id(), place.post(-1, "community_desk")));
    }

    private String take(UUID resident, String words) {
        return desk.submitFrom(
                        "/desk",
                        "/desk",
                        "id",
                        ids.next().toString(),
                        "words",
                        words,
                        "category",
                        "D05",
                        "phone",
                        PHONE,
                        "address",
                        "1号楼",
                        "identity",
                        "named",
                        "resident",
                        resident.toString(),
                        "step",
                        "take")
                .body();
    }

    private String file(Browser browser, PeopleFixture.Made household) {
        String path = "/households/" + household.id();
        String purpose = "/purpose?of=" + place.id() + "&kind=people.household&id=" + household.id();
        browser.submitFrom(
                purpose,
                "/purpose",
                "of",
                String.valueOf(place.id()),
                "kind",
                "people.household",
                "id",
                household.id().toString(),
                "purpose",
                "keep_right",
                "minutes",
                "30");
        return browser.get(path).body();
    }

    private List<String> copied(UUID resident) {
        return transactions.reading(Scope.wholeOf(place.id()), () -> {
            List<String> values = new ArrayList<>();
            for (PersonalDataHolder holder : holders) {
                for (Copy copy : holder.copy(place.id(), resident)) {
                    if (copy.title().equals("requests.own.title")) {
                        copy.items()
                                .forEach(item ->
                                        item.fields().stream().map(Field::value).forEach(values::add));
                    }
                }
            }
            return values;
        });
    }

    @Test
    void theDeskOffersWhoIsReachedByTheNumber() {
        assertThat(desk.submitFrom("/desk", "/desk/find", "q", PHONE).body()).contains("打来电话");
        assertThat(desk.submitFrom("/desk", "/desk/find", "q", "13700008888").body())
                .doesNotContain("打来电话");
    }

    @Test
    void theCaseOfAKnownCallerStandsOnTheFileOfTheHousehold() {
        PeopleFixture.Made neighbours = people.household(place, 0, 1, "隔壁邻居");
        assertThat(take(family.residents().getFirst(), "楼道里堆满旧报纸")).containsPattern("\\d{8}-\\d{4}");
        assertThat(file(desk, family)).contains("楼道里堆满旧报纸", "答应在").containsPattern("href=\"/work/\\d{8}-\\d{4}\"");
        assertThat(file(desk, neighbours)).doesNotContain("楼道里堆满旧报纸");
    }

    @Test
    void somebodyOutOfReachIsNotLinked() {
        AreaFixture.Made elsewhere = areas.community();
        PeopleFixture.Made strangers = people.household(elsewhere, 0, 0, "别的社区");
        assertThat(take(strangers.residents().getFirst(), "水管爆了没人管")).containsPattern("\\d{8}-\\d{4}");
        assertThat(copied(strangers.residents().getFirst())).isEmpty();
        assertThat(file(desk, family)).doesNotContain("水管爆了没人管");
    }

    @Test
    void theCopyOfOnesOwnDataHoldsOnesOwnCasesAndErasureForgetsWhoAsked() {
        take(family.residents().getFirst(), "电梯按钮坏了三天");
        assertThat(copied(family.residents().getFirst())).contains("电梯按钮坏了三天");
        assertThat(copied(family.residents().getLast())).isEmpty();
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> holders.forEach(
                        holder -> holder.erase(place.id(), family.residents().getFirst())));
        assertThat(copied(family.residents().getFirst())).isEmpty();
    }
}
