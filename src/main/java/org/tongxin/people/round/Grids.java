package org.tongxin.people.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.people.model.GridsInReach;
import org.tongxin.privacy.Task;

/** The grids whose round an actor may do, and what is left in each this month. */
@Component
class Grids {

    private final Deck deck;
    private final GridsInReach reach;
    private final Communities communities;
    private final FileRules rules;
    private final Clock clock;

    Grids(Deck deck, GridsInReach reach, Communities communities, FileRules rules, Clock clock) {
        this.deck = deck;
        this.reach = reach;
        this.communities = communities;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A grid in this month.
     *
     * @param since when the month began there
     */
    record Grid(long communityId, UUID id, String name, LocalDate today, Instant since) {

        /** What the purpose of the round is bound to. */
        Task task() {
            return new Task(communityId, "people.round", id);
        }
    }

    /** The grid, where the scope covers it and the rule allows its files. */
    Optional<Grid> find(Actor.Staff staff, UUID id) {
        return reach.find(staff, id)
                .map(found -> new Grid(
                        found.communityId(),
                        found.id(),
                        found.name(),
                        today(found.communityId()),
                        since(found.communityId())));
    }

    /** What is left of the grids that the actor's own posts look after; nothing for who looks after the whole community. */
    List<Deck.Left> left(Actor.Staff staff) {
        return staff.scope().reach() instanceof Scope.Reach.Posts && staff.may(Duty.KEEP_FILES)
                ? all(staff)
                : List.of();
    }

    /** All grids within reach, in the order people count them. */
    List<Deck.Left> all(Actor.Staff staff) {
        return staff.scope().communities().stream()
                .sorted()
                .flatMap(community -> deck.left(staff, community, since(community)).stream()
                        .filter(left ->
                                rules.decide(staff, community, left.grid()).allowed())
                        .sorted(Comparator.comparing(left -> GridsInReach.counted(name(left)))))
                .toList();
    }

    String name(Deck.Left left) {
        return reach.name(left.communityId(), left.grid());
    }

    LocalDate today(long community) {
        return LocalDate.ofInstant(clock.instant(), zone(community));
    }

    private Instant since(long community) {
        return today(community).withDayOfMonth(1).atStartOfDay(zone(community)).toInstant();
    }

    private ZoneId zone(long community) {
        return communities.byId(community).map(Community::zone).orElse(ZoneOffset.UTC);
    }
}
