package org.tongxin.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tongxin.kernel.Actor;

/**
 * 登记: the door through which the register is written. Each call is all or nothing, joins the caller's transaction,
 * publishes one {@link PeopleChanged}, and is refused where the rules of {@code access} are against it: a member of
 * staff writes files of the own area only, a program those of its scope.
 */
public interface Register {

    /** The size of a batch that is entered at a good pace in little memory. */
    int GOOD_BATCH = 5_000;

    /**
     * Enters many households at once. The same act again enters nothing and answers what it entered.
     *
     * @throws org.tongxin.access.Refusal where a household lies outside the actor's area
     * @throws IllegalArgumentException where a place is not on the map
     */
    default Entered enter(Actor by, long communityId, Batch batch) {
        return enter(by, communityId, ready(communityId, batch));
    }

    /**
     * Makes the rows of the new households, sealed and hashed: the half of entering that needs no transaction, and can be
     * done for one batch while the one before is written.
     *
     * @throws IllegalArgumentException where a place is not on the map
     */
    Ready ready(long communityId, Batch batch);

    /**
     * Enters a batch that {@link #ready} made; as {@link #enter(Actor, long, Batch)}.
     *
     * @throws org.tongxin.access.Refusal where a household lies outside the actor's area
     */
    Entered enter(Actor by, long communityId, Ready ready);

    /** 待登记: a batch whose rows are made. */
    interface Ready {

        /** What is to be entered. */
        Batch batch();

        /** The same with others who join. */
        Ready joinedBy(List<Batch.Joining> joining);
    }

    /**
     * Takes back what an act, or all acts of a group, entered. Households that were changed since are kept.
     *
     * @param actOrGroup the act's id or the group's
     */
    Undone undo(Actor by, long communityId, UUID actOrGroup);

    /**
     * Changes a household.
     *
     * @param version what the actor saw
     * @return the new version
     * @throws ChangedMeanwhile where somebody changed it since; nothing is lost on either side
     * @throws NotInOrder where its day lies before what it follows
     * @throws HeadThere where somebody else would head it beside its head
     * @throws NotThere where the household or the resident is not here, or no longer
     * @throws org.tongxin.access.Refusal where it lies outside the actor's area
     */
    int change(Actor by, long communityId, UUID householdId, int version, String source, Change change);

    /** How many an act entered. */
    record Entered(int households, int residents) {}

    /**
     * What was taken back.
     *
     * @param kept households that were changed since
     */
    record Undone(int households, int residents, List<UUID> kept) {
        public Undone {
            kept = List.copyOf(kept);
        }
    }

    /** Somebody else changed the household since it was read. */
    final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int version;

        /** @param version the household's now */
        public ChangedMeanwhile(int version) {
            super("Changed meanwhile");
            this.version = version;
        }

        /** The household's version now. */
        public int version() {
            return version;
        }
    }

    /** What should be changed is not here, or no longer. */
    final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The day of a change lies before what it follows. */
    final class NotInOrder extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The household has a head already: only a change of tie makes another one head it. */
    final class HeadThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The words for where facts come from. */
    Set<String> SOURCES = Set.of("import", "counter", "visit", "round", "self", "sample");
}
