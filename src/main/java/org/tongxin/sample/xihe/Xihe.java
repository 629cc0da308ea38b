package org.tongxin.sample.xihe;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.channels.ApiKeys;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.LadderSetting;
import org.tongxin.requests.model.Catalogue;

/** Makes the sample community xihe: places, posts, people, and what happened in the last 90 days. */
@Component
public class Xihe {

    private final Communities communities;
    private final AreaRegister register;
    private final XihePlaces places;
    private final XihePosts posts;
    private final XihePeople people;
    private final XiheResidents residents;
    private final XiheCases cases;
    private final Catalogue catalogue;
    private final LadderSetting ladder;
    private final ApiKeys keys;
    private final Clock clock;

    Xihe(
            Communities communities,
            AreaRegister register,
            XihePlaces places,
            XihePosts posts,
            XihePeople people,
            XiheResidents residents,
            XiheCases cases,
            Catalogue catalogue,
            LadderSetting ladder,
            ApiKeys keys,
            Clock clock) {
        this.communities = communities;
        this.register = register;
        this.places = places;
        this.posts = posts;
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
        return XihePeople.PASSWORD;
    }

    /** True where the sample is there already. */
    public boolean isThere() {
        return communities.bySlug(XihePlaces.SLUG).isPresent();
    }

    /**
     * Makes it.
     *
     * @param count how many cases
     * @return the number of the community
     */
    public long make(int count) {
        XihePlaces.Map map = places.make();
        catalogue.install(map.communityId());
        keys.issue(map.communityId(), "sample-open311-key", "样例应用", true);
        ladder.set(
                map.communityId(),
                List.of(
                        new LadderSetting.Level(1, "grid_worker", "网格", "網格", "grid"),
                        new LadderSetting.Level(2, "community_governance", "社区", "社區", "community"),
                        new LadderSetting.Level(3, "town_office", "乡镇", "鄉鎮", "town"),
                        new LadderSetting.Level(4, "county_office", "县部门", "縣部門", "county departments")));
        Map<String, UUID> named = posts.make(map);
        Map<String, Actor.Staff> staff = people.make(map, named);
        UUID onCall = named.get("safety");
        if (onCall != null) {
            register.putOnCall(
                    map.communityId(), onCall, clock.instant().minus(java.time.Duration.ofDays(XiheCases.DAYS + 1L)));
        }
        residents.make(map);
        cases.make(map, staff, named, count);
        return map.communityId();
    }
}
