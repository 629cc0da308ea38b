package org.tongxin.people.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.people.register.TakenRows.Taken;

/** Gives back what a group took over of people on file; where somebody changed the household since, it stays. */
@Component
class GivingBack {

    private final TakenRows taken;
    private final HouseholdRows households;
    private final Acts acts;
    private final FileRules rules;
    private final Ids ids;

    GivingBack(TakenRows taken, HouseholdRows households, Acts acts, FileRules rules, Ids ids) {
        this.taken = taken;
        this.households = households;
        this.acts = acts;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * What was given back.
     *
     * @param acts those of which nothing is left
     * @param kept households in which what was taken over stays
     */
    record Back(Set<UUID> acts, Set<UUID> kept) {}

    /** The households concerned, by act. */
    Map<UUID, UUID> concerned(long community, UUID group) {
        return taken.householdsByAct(community, group);
    }

    Back giveBack(Actor by, long community, UUID group) {
        Map<UUID, UUID> all = concerned(community, group);
        if (all.isEmpty()) {
            return new Back(Set.of(), Set.of());
        }
        Set<UUID> done = new HashSet<>();
        for (Taken one : taken.of(community, group)) {
            if (mayGoBack(by, community, group, one)) {
                taken.putBack(community, one);
                acts.append(
                        by,
                        community,
                        Acts.About.one(
                                ids.next(),
                                "given_back",
                                one.household(),
                                one.resident(),
                                households.advance(community, one.household()),
                                "import"));
                if (one.goal() != null) {
                    households.advance(community, one.goal());
                }
                done.add(one.act());
            }
        }
        Set<UUID> kept = new HashSet<>();
        all.forEach((act, household) -> {
            if (!done.contains(act)) {
                kept.add(household);
            }
        });
        return new Back(done, kept);
    }

    private boolean mayGoBack(Actor by, long community, UUID group, Taken one) {
        List<Map.Entry<UUID, Integer>> touched = new ArrayList<>(List.of(Map.entry(one.household(), one.version())));
        if (one.goal() != null) {
            touched.add(Map.entry(one.goal(), one.goalVersion()));
        }
        for (Map.Entry<UUID, Integer> household : touched) {
            HouseholdRows.Now now =
                    households.lock(community, household.getKey()).orElseThrow(IllegalStateException::new);
            rules.decide(by, community, now.grid()).orRefuse();
            if (taken.changedSince(community, group, household.getKey(), household.getValue())) {
                return false;
            }
        }
        return true;
    }
}
