package org.tongxin.people.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * 走访卡页: one door, its questions, and what is left this month.
 *
 * @param key of the answer
 * @param left households of the grid that are left, this one with them
 * @param again true where all that are left were tried today
 * @param called the number that was just shown in full, or null
 * @param errors what is to be mended
 */
public record CardPage(
        UUID grid,
        String gridName,
        UUID household,
        UUID key,
        int version,
        String address,
        long left,
        boolean again,
        boolean wroteOne,
        Notes notes,
        List<Person> people,
        Phone phone,
        List<Need> needs,
        Typed typed,
        @Nullable String called,
        FormErrors errors) {

    /**
     * What to know before knocking.
     *
     * @param asked when somebody lately asked here this month, or null
     * @param tried when somebody knocked in vain this month, or null
     * @param unvisited since when nobody comes unasked, or null
     * @param quiet hours in which nobody wants to be disturbed
     * @param meanwhile what changed while the card was open
     */
    public record Notes(
            @Nullable Instant asked,
            @Nullable Instant tried,
            @Nullable LocalDate unvisited,
            List<String> quiet,
            List<Meanwhile> meanwhile) {}

    /** One who lives here. */
    public record Person(UUID id, String name) {}

    /**
     * The phone that is asked about.
     *
     * @param contact its id, or null where none is on file
     * @param masked as it may be shown
     * @param confirmed when it was confirmed last, or null
     */
    public record Phone(
            @Nullable UUID contact,
            UUID resident,
            String name,
            String masked,
            @Nullable LocalDate confirmed) {}

    /**
     * A need that is asked about.
     *
     * @param consents where a consent is written down
     * @param agreed false where it stands on a consent that does not hold any more
     * @param keptTo until when it holds if nothing changed, or null where it holds anyway or must not
     */
    public record Need(
            UUID id,
            String consents,
            String kind,
            String name,
            boolean agreed,
            LocalDate to,
            @Nullable LocalDate keptTo,
            boolean ended) {}

    /** What was typed and is not written yet. */
    public record Typed(List<UUID> gone, String last, String phone, boolean phoneOff) {}

    /** What somebody else changed. */
    public record Meanwhile(String kind, @Nullable String resident, String who, Instant at) {}

    @Override
    public String toString() {
        return "CardPage[" + household + "]";
    }
}
