package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.Change;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;

/** 采用: brings what a person chose of a row to the file of somebody who was there before. */
@Component
class Taking {

    private final OnFileRows onFile;
    private final Known known;
    private final Register register;

    Taking(OnFileRows onFile, Known known, Register register) {
        this.onFile = onFile;
        this.known = known;
        this.register = register;
    }

    /**
     * A row that is somebody on file.
     *
     * @param chosen what is taken over; {@link Field#HOUSEHOLD} moves the person
     * @param goal the household of the row, or null where it is left out
     * @param tie to its head
     */
    record Same(
            UUID resident,
            Person row,
            Set<Field> chosen,
            @Nullable UUID goal,
            Tie tie) {

        boolean moves() {
            return chosen.contains(Field.HOUSEHOLD);
        }
    }

    /** What became of a row. */
    enum Outcome {
        /** Something was taken over. */
        TAKEN,
        /** The file says it already, or nothing was chosen. */
        NOTHING_NEW,
        /** The person lives here no longer. */
        GONE
    }

    /** Takes part in the caller's transaction. */
    Outcome take(Actor by, long communityId, UUID importId, Same same, LocalDate today) {
        if (same.chosen().isEmpty()) {
            return Outcome.NOTHING_NEW;
        }
        Optional<OnFile> found = onFile.of(communityId, same.resident(), today);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        OnFile file = found.get();
        List<Change> changes = new Newer(importId, same.row(), file, today).changes(same.chosen());
        UUID goal = goal(communityId, same, file);
        if (changes.isEmpty() && goal == null) {
            return Outcome.NOTHING_NEW;
        }
        Change.Rehoused into =
                goal == null ? null : new Change.Rehoused(goal, same.tie(), firstDay(same.row(), file, today));
        register.change(
                by,
                communityId,
                file.household(),
                file.version(),
                "import",
                new Change.TakenOver(file.resident(), importId, changes, into));
        return Outcome.TAKEN;
    }

    /** Where the person goes; null where they stay, also where the household of the row was left out. */
    private @Nullable UUID goal(long communityId, Same same, OnFile file) {
        UUID goal = same.goal();
        return !same.moves()
                        || goal == null
                        || goal.equals(file.household())
                        || known.households(communityId, List.of(goal)).isEmpty()
                ? null
                : goal;
    }

    private static LocalDate firstDay(Person row, OnFile file, LocalDate today) {
        LocalDate told = row.since() == null ? today : row.since();
        return told.isBefore(file.since()) ? file.since() : told;
    }
}
