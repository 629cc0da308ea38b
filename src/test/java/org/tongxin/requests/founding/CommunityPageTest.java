package org.tongxin.requests.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Communities;
import org.tongxin.requests.LadderSetting;
import org.tongxin.requests.RequestsFixture;

/** What an administrator changes of a community that is there, and what stays. */
@RealProgram
class CommunityPageTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    Communities communities;

    @Autowired
    Founding founding;

    private AreaFixture.Made community;
    private Browser administrator;
    private String page = "";

    @BeforeEach
    void people() {
        community = requests.community();
        administrator = access.signedIn(access.administrator(Administrator.SYSTEM));
        page = "/communities/" + community.id();
    }

    private static Map<String, String> facts() {
        return new TreeMap<>(Map.of(
                "name", "清水社区",
                "host", "",
                "zone", "Asia/Urumqi",
                "language", "zh-Hant",
                "phone", "0571-5550001",
                "lat", "-59.5",
                "lng", "-120.25"));
    }

    private Browser.Answer save(String path, Map<String, String> typed) {
        List<String> fields = new ArrayList<>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return administrator.submitFrom(page, path, fields.toArray(String[]::new));
    }

    @Test
    void whatWasChangedIsKeptAndWhatStandsInAddressesStays() {
        var before = founding.facts(community.id());
        Map<String, String> typed = facts();
        typed.put("slug", "other");
        typed.put("code", "110101001001");
        Browser.Answer saved = save(page, typed);
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);
        assertThat(administrator.get(page + "?saved=facts").body()).contains("清水社区", "Asia/Urumqi", "0571-5550001");

        var after = founding.facts(community.id());
        assertThat(after.name()).isEqualTo("清水社区");
        assertThat(after.language()).isEqualTo("zh-Hant");
        assertThat(after.centre().lng()).isEqualTo(-120.25);
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.codePrefix()).isEqualTo(before.codePrefix());
        assertThat(communities.byId(community.id()).orElseThrow().zone().getId())
                .isEqualTo("Asia/Urumqi");
    }

    @Test
    void eachWrongFactIsSaidAtItsFieldAndNothingIsSaved() {
        var before = founding.facts(community.id());
        Map<String, String> wrong = Map.of(
                "name", "\u202e",
                "host", "no host",
                "zone", "Mars/Base",
                "language", "tlh",
                "phone", "ask me",
                "lat", "91");
        wrong.forEach((field, value) -> {
            Map<String, String> typed = facts();
            typed.put(field, value);
            Browser.Answer answer = save(page, typed);
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body()).as(field).contains("id=\"" + field + "-error\"");
        });
        assertThat(founding.facts(community.id())).isEqualTo(before);
    }

    @Test
    void aHostThatIsAnothersIsRefused() {
        String host = community.slug() + ".example.org";
        Map<String, String> typed = facts();
        typed.put("host", host);
        assertThat(save(page, typed).status()).isEqualTo(303);

        String other = "/communities/" + requests.community().id();
        Browser.Answer refused = save(other, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"host-error\"");
    }

    @Test
    void theLadderGetsALevelMoreAndLosesOne() {
        assertThat(save(
                                page + "/ladder",
                                Map.of(
                                        "role-1", "grid_worker",
                                        "hans-1", "网格",
                                        "role-3", "community_governance",
                                        "hans-3", "社区",
                                        "hant-3", "社區",
                                        "en-3", "community"))
                        .status())
                .isEqualTo(303);
        assertThat(founding.ladder(community.id()))
                .containsExactly(
                        new LadderSetting.Level(1, "grid_worker", "网格", "网格", "网格"),
                        new LadderSetting.Level(2, "community_governance", "社区", "社區", "community"));
        assertThat(administrator.get(page + "?saved=ladder").body()).containsPattern("value=\"社區\"");
    }

    @Test
    void aLadderOfNothingOrOfUnknownRolesIsRefusedAndTheOldOneStays() {
        List<LadderSetting.Level> before = founding.ladder(community.id());
        for (Map<String, String> wrong : List.of(
                Map.of("hans-1", "网格"),
                Map.of("role-1", "emperor", "hans-1", "网格"),
                Map.of("role-1", "grid_worker", "hans-1", "x".repeat(31)))) {
            Browser.Answer answer = save(page + "/ladder", wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).as(wrong.toString()).contains("-1-error\"");
        }
        assertThat(founding.ladder(community.id())).isEqualTo(before);
    }

    @Test
    void nobodyElseChangesACommunityAndOneThatIsNotThereIsNotFound() {
        Browser office = access.signedIn(access.holder(community.id(), community.post(-1, "community_governance")));
        assertThat(office.get(page).status()).isEqualTo(403);
        assertThat(office.submitFrom("/account", page + "/ladder", "role-1", "grid_worker", "hans-1", "x")
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get("/communities/999999999").status()).isEqualTo(404);
    }
}
