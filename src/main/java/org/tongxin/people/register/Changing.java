package org.tongxin.people.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.people.Change;
import org.tongxin.people.Register.HeadThere;
import org.tongxin.people.Register.NotInOrder;
import org.tongxin.people.Register.NotThere;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.ResidentEntry.Began;
import org.tongxin.people.ResidentEntry.Ended;
import org.tongxin.people.Tie;
import org.tongxin.people.register.LifeRows.Living;

/** What each change does to the rows: the period before ends, a new one begins, nothing is overwritten but mistakes. */
@Component
class Changing {

    private final LifeRows life;
    private final FactRows facts;
    private final BulkRows bulk;

    Changing(LifeRows life, FactRows facts, BulkRows bulk) {
        this.life = life;
        this.facts = facts;
        this.bulk = bulk;
    }

    /** The resident a change is about; null where it is the whole household. */
    static @Nullable UUID resident(Change change) {
        return switch (change) {
            case Change.Joined joined -> joined.resident().id();
            case Change.Died died -> died.resident();
            case Change.Mistaken mistaken -> mistaken.resident();
            case Change.TieChanged tie -> tie.resident();
            case Change.Corrected corrected -> corrected.resident();
            case Change.ContactsSet contacts -> contacts.resident();
            case Change.PreferencesSet preferences -> preferences.resident();
            case Change.NeedSet need -> need.resident();
            case Change.NeedKept need -> need.resident();
            case Change.NeedEnded need -> need.resident();
            case Change.DocumentSet document -> document.resident();
            case Change.GroupTold told -> told.resident();
            case Change.TakenOver taken -> taken.resident();
            case Change.MovedOver over -> over.resident();
            case Change.Left left
            when left.residents().size() == 1 -> left.residents().iterator().next();
            default -> null;
        };
    }

    /**
     * Where a change leads.
     *
     * @param grid of the place, or null
     * @param household that stands already and gets somebody, or null
     */
    record Goal(@Nullable UUID grid, HouseholdRows.@Nullable Now household) {
        static final Goal NONE = new Goal(null, null);
    }

    void apply(long community, UUID act, HouseholdRows.Now now, Change change, Goal goal, Prepared.Maker maker) {
        List<Living> living = life.living(community, now.id());
        switch (change) {
            case Change.Joined joined -> {
                requireOpen(now);
                requireBorn(joined.resident());
                requireOneHead(joined.resident().tie(), living);
                bulk.write(community, act, maker.resident(now.id(), joined.resident()));
            }
            case Change.Left left -> leave(community, now, living, left.residents(), left.last(), Ended.MOVED_OUT);
            case Change.Died died -> {
                leave(community, now, living, Set.of(died.resident()), died.on(), Ended.DIED);
                life.died(community, died.resident(), died.on(), act);
                facts.endAll(community, died.resident(), died.on());
            }
            case Change.Mistaken mistaken -> neverLived(community, now, living, mistaken.resident());
            case Change.Split split -> split(community, act, now, living, split, goal.grid());
            case Change.MergedInto merged -> merge(community, act, now, living, merged, goal);
            case Change.MovedOver over -> {
                requireOrder(first(goal), over.into().from());
                rehouse(community, act, now, living, one(living, over.resident()), over.into());
            }
            case Change.Moved moved -> move(community, act, now, moved, goal.grid());
            case Change.TieChanged tie -> tie(community, act, now, living, tie);
            case Change.Corrected corrected -> {
                one(living, corrected.resident());
                facts.correct(community, act, corrected);
                LocalDate birth = corrected.birth().on();
                if (birth != null) {
                    life.notBefore(community, corrected.resident(), birth);
                }
            }
            case Change.ContactsSet contacts -> {
                one(living, contacts.resident());
                facts.contacts(community, act, contacts, maker);
            }
            case Change.PreferencesSet preferences -> {
                one(living, preferences.resident());
                facts.preferences(community, act, preferences);
            }
            case Change.NeedSet need -> {
                one(living, need.resident());
                bulk.needs(community, act, List.of(maker.need(need.resident(), need.need())));
            }
            case Change.NeedKept need -> {
                one(living, need.resident());
                facts.keepNeed(community, act, need);
            }
            case Change.NeedEnded need -> {
                one(living, need.resident());
                facts.endNeed(community, act, need);
            }
            case Change.DocumentSet document -> {
                one(living, document.resident());
                facts.document(community, act, document, maker);
            }
            case Change.GroupTold told -> {
                one(living, told.resident());
                facts.group(community, act, told);
            }
            case Change.TakenOver taken -> takeOver(community, act, now, living, taken, goal, maker);
            case Change.Confirmed confirmed -> requireOpen(now);
        }
    }

    private void takeOver(
            long community,
            UUID act,
            HouseholdRows.Now now,
            List<Living> living,
            Change.TakenOver taken,
            Goal goal,
            Prepared.Maker maker) {
        taken.facts().forEach(fact -> apply(community, act, now, fact, Goal.NONE, maker));
        Change.Rehoused into = taken.into();
        if (into != null) {
            List<Living> here = life.living(community, now.id());
            LocalDate from = into.from().isBefore(first(goal)) ? first(goal) : into.from();
            rehouse(
                    community,
                    act,
                    now,
                    here,
                    one(here, taken.resident()),
                    new Change.Rehoused(into.household(), into.tie(), from));
        }
    }

    /** The first day on which somebody can live in the household a change leads to. */
    private static LocalDate first(Goal goal) {
        return Objects.requireNonNull(goal.household()).since();
    }

    /** Of a household in which nobody ever lived nothing is left but that; else it ends with the last who did. */
    private void neverLived(long community, HouseholdRows.Now now, List<Living> living, UUID resident) {
        one(living, resident);
        life.neverLived(community, now.id(), resident);
        if (living.size() > 1) {
            return;
        }
        Optional<LocalDate> last = life.lastLived(community, now.id());
        life.endHousehold(
                community,
                now.id(),
                last.filter(day -> day.isAfter(now.since())).orElse(now.since()),
                last.isPresent() ? Ended.MOVED_OUT : Ended.MISTAKEN);
    }

    /** One goes to another household; where nobody is left, the own one ends. */
    private void rehouse(
            long community, UUID act, HouseholdRows.Now now, List<Living> living, Living one, Change.Rehoused into) {
        if (into.household().equals(now.id()) || into.from().isBefore(one.from())) {
            throw new NotInOrder();
        }
        requireOneHead(into.tie(), life.living(community, into.household()));
        if (into.from().equals(one.from())) {
            life.forget(community, now.id(), one);
        } else {
            life.end(community, now.id(), one, into.from().minusDays(1), Ended.SPLIT);
        }
        if (living.size() == 1) {
            LocalDate last = into.from().minusDays(1);
            life.endHousehold(
                    community, now.id(), last.isBefore(now.dwellingFrom()) ? now.dwellingFrom() : last, Ended.MERGED);
        }
        life.begin(community, act, into.household(), one.resident(), into.from(), into.tie(), Began.MERGED);
    }

    private static Living one(List<Living> living, UUID resident) {
        return living.stream()
                .filter(each -> each.resident().equals(resident))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static void requireOpen(HouseholdRows.Now now) {
        if (now.until() != null) {
            throw new NotThere();
        }
    }

    /** Some go; where nobody is left, the household ends with them. */
    private void leave(
            long community,
            HouseholdRows.Now now,
            List<Living> living,
            Set<UUID> residents,
            LocalDate last,
            Ended how) {
        for (UUID resident : residents) {
            Living one = one(living, resident);
            requireOrder(one.from(), last);
            life.end(community, now.id(), one, last, how);
        }
        Set<UUID> left = new HashSet<>();
        living.forEach(each -> left.add(each.resident()));
        left.removeAll(residents);
        if (left.isEmpty()) {
            requireOrder(now.dwellingFrom(), last);
            life.endHousehold(community, now.id(), last, how == Ended.SPLIT ? Ended.MOVED_OUT : how);
        }
    }

    private static void requireBorn(ResidentEntry entry) {
        LocalDate birth = entry.birth().on();
        if (birth != null) {
            requireOrder(birth, entry.from());
        }
    }

    private static void requireOneHead(Tie tie, List<Living> living) {
        if (tie.isHead() && living.stream().anyMatch(one -> one.tie().isHead())) {
            throw new HeadThere();
        }
    }

    private static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new NotInOrder();
        }
    }

    private void split(
            long community,
            UUID act,
            HouseholdRows.Now now,
            List<Living> living,
            Change.Split split,
            @Nullable UUID grid) {
        if (split.residents().size() >= living.size()) {
            throw new NotInOrder();
        }
        leave(community, now, living, split.residents(), split.from().minusDays(1), Ended.SPLIT);
        life.newHousehold(community, act, split, grid);
        for (UUID resident : split.residents()) {
            Tie tie = resident.equals(split.head()) ? Tie.HEAD : new Tie("97");
            life.begin(community, act, split.newHousehold(), resident, split.from(), tie, Began.SPLIT);
        }
    }

    private void merge(
            long community, UUID act, HouseholdRows.Now now, List<Living> living, Change.MergedInto merged, Goal goal) {
        if (merged.into().equals(now.id())) {
            throw new NotInOrder();
        }
        requireOrder(first(goal), merged.from());
        Set<UUID> all = new HashSet<>();
        living.forEach(each -> all.add(each.resident()));
        leave(community, now, living, all, merged.from().minusDays(1), Ended.MERGED);
        for (UUID resident : all) {
            life.begin(community, act, merged.into(), resident, merged.from(), new Tie("97"), Began.MERGED);
        }
    }

    private void move(long community, UUID act, HouseholdRows.Now now, Change.Moved moved, @Nullable UUID grid) {
        requireOpen(now);
        requireOrder(now.dwellingFrom(), moved.from());
        life.endDwelling(community, now.id(), moved.from());
        life.dwelling(community, act, now.id(), moved.from(), moved.kind(), moved.homeId(), grid, moved.address());
    }

    private void tie(long community, UUID act, HouseholdRows.Now now, List<Living> living, Change.TieChanged changed) {
        Living one = one(living, changed.resident());
        requireOrder(one.from(), changed.from());
        if (changed.tie().isHead()) {
            living.stream()
                    .filter(each -> each.tie().isHead() && !each.resident().equals(changed.resident()))
                    .forEach(before -> retie(community, act, now.id(), before, new Tie("97"), changed.from()));
        }
        retie(community, act, now.id(), one, changed.tie(), changed.from());
    }

    private void retie(long community, UUID act, UUID household, Living one, Tie tie, LocalDate from) {
        if (one.from().isBefore(from)) {
            life.end(community, household, one, from.minusDays(1), Ended.TIE_CHANGED);
            life.begin(community, act, household, one.resident(), from, tie, Began.TIE_CHANGED);
        } else {
            life.rewriteTie(community, act, household, one, tie);
        }
    }
}
