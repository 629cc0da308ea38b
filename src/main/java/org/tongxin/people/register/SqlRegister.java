package org.tongxin.people.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Batch;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.Register;
import org.tongxin.people.model.Counting;
import org.tongxin.people.model.Keys;
import org.tongxin.privacy.AuditLog;

/** The register over its tables: asks the rule, writes the rows, the act and the audit line, and tells of it. */
@Component
class SqlRegister implements Register {

    private final BulkRows bulk;
    private final Acts acts;
    private final Undoing undoing;
    private final TakenRows taken;
    private final GivingBack givingBack;
    private final HouseholdRows households;
    private final Changing changing;
    private final Counting counting;
    private final FileRules rules;
    private final Places places;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Prepared.Maker maker;

    SqlRegister(
            BulkRows bulk,
            Acts acts,
            Undoing undoing,
            TakenRows taken,
            GivingBack givingBack,
            HouseholdRows households,
            Changing changing,
            Counting counting,
            FileRules rules,
            Places places,
            AuditLog audit,
            Transactions transactions,
            Ids ids,
            Vault vault,
            Keys keys) {
        this.bulk = bulk;
        this.acts = acts;
        this.undoing = undoing;
        this.taken = taken;
        this.givingBack = givingBack;
        this.households = households;
        this.changing = changing;
        this.counting = counting;
        this.rules = rules;
        this.places = places;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.maker = new Prepared.Maker(vault, keys);
    }

    /**
     * The rows of new households.
     *
     * @param grids of the places where they live
     */
    private record Made(Batch batch, Map<UUID, UUID> grids, Prepared rows) implements Ready {

        @Override
        public Ready joinedBy(List<Batch.Joining> joining) {
            return new Made(
                    new Batch(batch.actId(), batch.groupId(), batch.source(), batch.households(), joining),
                    grids,
                    rows);
        }

        @Nullable
        UUID grid(HouseholdEntry entry) {
            return entry.homeId() == null ? null : grids.get(entry.homeId());
        }
    }

    @Override
    public Ready ready(long communityId, Batch batch) {
        requireSource(batch.source());
        var made = new Made(batch, grids(communityId, batch.households()), Prepared.empty());
        Prepared rows = batch.households().parallelStream()
                .map(entry -> maker.household(entry, made.grid(entry)))
                .collect(Prepared::empty, Prepared::plus, Prepared::plus);
        made.rows().plus(rows);
        return made;
    }

    @Override
    public Entered enter(Actor by, long communityId, Ready ready) {
        var made = (Made) ready;
        made.batch().households().stream()
                .map(made::grid)
                .distinct()
                .forEach(grid -> rules.decide(by, communityId, grid).orRefuse());
        Prepared rows = made.rows();
        if (!made.batch().joining().isEmpty()) {
            rows = Prepared.empty().plus(rows);
            for (Batch.Joining joining : made.batch().joining()) {
                rows.plus(maker.resident(joining.householdId(), joining.resident()));
            }
        }
        Prepared all = rows;
        return transactions.in(by.scope(), () -> write(by, communityId, made.batch(), made.grids(), all));
    }

    private Entered write(Actor by, long communityId, Batch batch, Map<UUID, UUID> grids, Prepared rows) {
        Optional<Entered> done = acts.entered(communityId, batch.actId());
        if (done.isPresent()) {
            return done.get();
        }
        Set<UUID> joined =
                batch.joining().stream().map(Batch.Joining::householdId).collect(Collectors.toCollection(HashSet::new));
        for (UUID household : joined) {
            HouseholdRows.Now now = households.lock(communityId, household).orElseThrow(NotThere::new);
            rules.decide(by, communityId, now.grid()).orRefuse();
            requireOneHead(communityId, household, batch.joining());
            households.advance(communityId, household);
        }
        Counting.Before counted = joined.isEmpty() ? null : counting.before(communityId, joined);
        bulk.write(communityId, batch.actId(), rows);
        counting.entered(communityId, batch.actId(), batch.households(), grids);
        if (counted != null) {
            counting.changed(communityId, batch.actId(), counted, joined);
        }
        var entered = new Entered(rows.dwellings().size(), rows.residents().size());
        acts.append(
                by,
                communityId,
                new Acts.About(batch.actId(), batch.groupId(), "entered", null, null, null, batch.source(), entered));
        audit.append(communityId, by, "people.enter", batch.actId(), null);
        return entered;
    }

    private void requireOneHead(long communityId, UUID household, List<Batch.Joining> joining) {
        long heads = joining.stream()
                .filter(one -> one.householdId().equals(household)
                        && one.resident().tie().isHead())
                .count();
        if (heads > 1 || heads == 1 && households.isHeaded(communityId, household)) {
            throw new HeadThere();
        }
    }

    /** The grids of the places where households live. */
    private Map<UUID, UUID> grids(long communityId, List<HouseholdEntry> entries) {
        Map<UUID, UUID> grids = new HashMap<>();
        for (HouseholdEntry entry : entries) {
            UUID home = entry.homeId();
            if (home != null && !grids.containsKey(home)) {
                UUID grid = grid(communityId, home);
                if (grid != null) {
                    grids.put(home, grid);
                }
            }
        }
        return grids;
    }

    private @Nullable UUID grid(long communityId, @Nullable UUID home) {
        if (home == null) {
            return null;
        }
        return places.of(communityId, home)
                .orElseThrow(() -> new IllegalArgumentException("The place is not on the map"))
                .grid()
                .map(Placement.Step::id)
                .orElse(null);
    }

    @Override
    public Undone undo(Actor by, long communityId, UUID actOrGroup) {
        return transactions.in(by.scope(), () -> {
            undoing.grids(communityId, actOrGroup)
                    .forEach(grid ->
                            rules.decide(by, communityId, grid.orElse(null)).orRefuse());
            Set<UUID> concerned = new HashSet<>(undoing.households(communityId, actOrGroup));
            concerned.addAll(givingBack.concerned(communityId, actOrGroup).values());
            Counting.Before before = counting.before(communityId, concerned);
            Undone undone = undoing.undo(communityId, actOrGroup, givingBack.giveBack(by, communityId, actOrGroup));
            UUID act = ids.next();
            counting.changed(communityId, act, before, Set.of());
            acts.append(
                    by,
                    communityId,
                    new Acts.About(
                            act,
                            null,
                            "undone",
                            null,
                            null,
                            null,
                            "import",
                            new Entered(undone.households(), undone.residents())));
            audit.append(communityId, by, "people.undo", actOrGroup, null);
            return undone;
        });
    }

    @Override
    public int change(Actor by, long communityId, UUID householdId, int version, String source, Change change) {
        requireSource(source);
        return transactions.in(by.scope(), () -> {
            joined(change).ifPresent(into -> households.lockBoth(communityId, householdId, into));
            HouseholdRows.Now now = households.lock(communityId, householdId).orElseThrow(NotThere::new);
            rules.decide(by, communityId, now.grid()).orRefuse();
            if (now.version() != version) {
                throw new ChangedMeanwhile(now.version());
            }
            UUID act = ids.next();
            places(change)
                    .ifPresent(home -> rules.decide(by, communityId, grid(communityId, home))
                            .orRefuse());
            Changing.Goal goal = goal(by, communityId, change);
            Set<UUID> concerned = new HashSet<>(Set.of(householdId));
            other(change).ifPresent(concerned::add);
            Counting.Before before = counting.before(communityId, concerned);
            byte[] file = change instanceof Change.TakenOver over
                    ? taken.before(communityId, over.resident(), householdId)
                    : null;
            changing.apply(communityId, act, now, change, goal, maker);
            counting.changed(communityId, act, before, concerned);
            int after = households.advance(communityId, householdId);
            Acts.About about =
                    Acts.About.one(act, change.word(), householdId, Changing.resident(change), after, source);
            int there = append(by, communityId, about, change);
            if (change instanceof Change.TakenOver over && file != null) {
                taken.insert(communityId, over, new TakenRows.Kept(act, householdId, after, there, file));
            }
            audit.append(communityId, by, "people." + change.word(), householdId, null);
            return after;
        });
    }

    private HouseholdRows.Now open(Actor by, long communityId, UUID household) {
        HouseholdRows.Now other = households.lock(communityId, household).orElseThrow(NotThere::new);
        rules.decide(by, communityId, other.grid()).orRefuse();
        if (other.until() != null) {
            throw new NotThere();
        }
        return other;
    }

    /** Writes the act down, for the other household too; the version of that one afterwards, or 0. */
    private int append(Actor by, long communityId, Acts.About about, Change change) {
        UUID group = change instanceof Change.TakenOver over ? over.groupId() : null;
        acts.append(by, communityId, about.of(group));
        UUID other = other(change).orElse(null);
        if (other == null) {
            return 0;
        }
        int version = change instanceof Change.Split ? 1 : households.advance(communityId, other);
        acts.append(
                by,
                communityId,
                Acts.About.one(ids.next(), change.word(), other, null, version, about.source())
                        .of(group));
        return version;
    }

    /** The household that stands already and gets somebody. */
    private static Optional<UUID> joined(Change change) {
        return switch (change) {
            case Change.MergedInto merged -> Optional.of(merged.into());
            case Change.MovedOver over -> Optional.of(over.into().household());
            case Change.TakenOver over -> Optional.ofNullable(over.into()).map(Change.Rehoused::household);
            default -> Optional.empty();
        };
    }

    /** The household besides the own one that a change is about. */
    private static Optional<UUID> other(Change change) {
        return switch (change) {
            case Change.Split split -> Optional.of(split.newHousehold());
            default -> joined(change);
        };
    }

    /** The place a change leads to. */
    private static Optional<UUID> places(Change change) {
        return switch (change) {
            case Change.Split split -> Optional.ofNullable(split.homeId());
            case Change.Moved moved -> Optional.ofNullable(moved.homeId());
            default -> Optional.empty();
        };
    }

    private Changing.Goal goal(Actor by, long communityId, Change change) {
        return new Changing.Goal(
                places(change).map(home -> grid(communityId, home)).orElse(null),
                joined(change).map(into -> open(by, communityId, into)).orElse(null));
    }

    private static void requireSource(String source) {
        if (!SOURCES.contains(source)) {
            throw new IllegalArgumentException("No source of that name");
        }
    }
}
