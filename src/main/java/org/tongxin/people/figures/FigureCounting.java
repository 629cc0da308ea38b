package org.tongxin.people.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.PeopleChanged;
import org.tongxin.people.figures.FigureRows.Key;
import org.tongxin.people.model.Counting;

/**
 * Writes the difference an act makes beside the act, so that writers never wait for each other; the event of the act adds
 * it up afterwards. What is read is the sum of both, and so right at every moment.
 */
@Component
class FigureCounting implements Counting {

    private final FigureRows rows;
    private final Transactions transactions;
    private final Clock clock;

    FigureCounting(FigureRows rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Counted(Set<UUID> households, Map<Key, Long> numbers) implements Before {}

    @Override
    public Before before(long communityId, Set<UUID> households) {
        Set<UUID> around = rows.around(communityId, households);
        return new Counted(around, rows.count(communityId, around));
    }

    @Override
    public void changed(long communityId, UUID actId, Before before, Set<UUID> households) {
        var counted = (Counted) before;
        Set<UUID> all = new TreeSet<>(counted.households());
        all.addAll(households);
        Map<Key, Long> changes = new HashMap<>(rows.count(communityId, all));
        counted.numbers().forEach((key, number) -> changes.merge(key, -number, Long::sum));
        changes.values().removeIf(change -> change == 0);
        rows.write(communityId, actId, changes);
    }

    @Override
    public void entered(long communityId, UUID actId, Collection<HouseholdEntry> households, Map<UUID, UUID> grids) {
        rows.write(communityId, actId, Brought.by(households, grids));
    }

    /** Adds up what was left, as by erasure, which is no act of the register, and tells the past by month. */
    void tidy(long communityId) {
        // Two days, so that it is the past in every time zone.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2);
        transactions.run(Scope.wholeOf(communityId), () -> {
            rows.unfolded(communityId).forEach(act -> rows.fold(communityId, act));
            rows.compact(
                    communityId,
                    YearMonth.from(today)
                            .minusMonths(FiguresController.MONTHS + 1L)
                            .atEndOfMonth(),
                    today.withDayOfMonth(1));
        });
    }

    @ApplicationModuleListener
    void on(PeopleChanged changed) {
        transactions.run(Scope.wholeOf(changed.communityId()), () -> rows.fold(changed.communityId(), changed.actId()));
    }
}
