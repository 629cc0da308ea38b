package org.tongxin.sample.scene;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.channels.ApiKeys;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.requests.LadderSetting;
import org.tongxin.requests.model.Catalogue;

/** Makes a sample community: places, posts, people, and what happened in the last 90 days. */
@Component
public class Scenes {

    private final Communities communities;
    private final AreaRegister register;
    private final Ids ids;
    private final ScenePeople people;
    private final SceneResidents residents;
    private final SceneCases cases;
    private final Catalogue catalogue;
    private final LadderSetting ladder;
    private final ApiKeys keys;
    private final Clock clock;

    Scenes(
            Communities communities,
            AreaRegister register,
            Ids ids,
            ScenePeople people,
            SceneResidents residents,
            SceneCases cases,
            Catalogue catalogue,
            LadderSetting ladder,
            ApiKeys keys,
            Clock clock) {
        this.communities = communities;
        this.register = register;
        this.ids = ids;
        this.people = people;
        this.residents = residents;
        this.cases = cases;
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.keys = keys;
        this.clock = clock;
    }

    /** The password of every account of the sample. */
    public static String password() {
        return ScenePeople.PASSWORD;
    }

    /** True where the sample is there already. */
    public boolean isThere(Scene scene) {
        return communities.bySlug(scene.slug()).isPresent();
    }

    /**
     * Makes it.
     *
     * @param scene which
     * @param count how many cases
     * @return the number of the community
     */
    public long make(Scene scene, int count) {
        boolean first = Scene.ALL.stream().noneMatch(this::isThere);
        ScenePlaces.Map map = new ScenePlaces(register, ids, scene).make();
        catalogue.install(map.communityId());
        keys.issue(map.communityId(), "sample-open311-key", scene.words("样例应用"), true);
        ladder.set(
                map.communityId(),
                List.of(
                        new LadderSetting.Level(1, "grid_worker", "网格", "網格", "grid"),
                        new LadderSetting.Level(2, "community_governance", "社区", "社區", "community"),
                        new LadderSetting.Level(
                                3,
                                "town_office",
                                scene.rural() ? "乡镇" : "街道",
                                scene.rural() ? "鄉鎮" : "街道",
                                scene.rural() ? "town" : "subdistrict"),
                        new LadderSetting.Level(
                                4,
                                "county_office",
                                scene.county() + "部门",
                                Scene.traditional(scene.county() + "部门"),
                                scene.county().equals("市")
                                        ? "city departments"
                                        : scene.county().equals("区") ? "district departments" : "county departments")));
        Map<String, UUID> named = new ScenePosts(register, ids, scene).make(map);
        Map<String, Actor.Staff> staff = people.make(map, named, first);
        UUID onCall = named.get("safety");
        if (onCall != null) {
            register.putOnCall(
                    map.communityId(), onCall, clock.instant().minus(java.time.Duration.ofDays(SceneCases.DAYS + 1L)));
        }
        cases.make(map, staff, named, SceneCallers.of(map, residents.make(map)), count);
        return map.communityId();
    }
}
