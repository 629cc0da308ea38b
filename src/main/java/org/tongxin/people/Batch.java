package org.tongxin.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 批量登记: households and residents to be entered as one act.
 *
 * @param actId made where it is born; the same again enters nothing
 * @param groupId what several acts belong to, as the parts of one import, or null
 * @param source where the facts come from: {@code import}, {@code counter}, {@code visit}, {@code self}, {@code sample}
 * @param households new ones
 * @param joining residents new to households that are there
 */
public record Batch(
        UUID actId, @Nullable UUID groupId, String source, List<HouseholdEntry> households, List<Joining> joining) {

    public Batch {
        households = List.copyOf(households);
        joining = List.copyOf(joining);
    }

    /** New households only. */
    public static Batch of(UUID actId, @Nullable UUID groupId, String source, List<HouseholdEntry> households) {
        return new Batch(actId, groupId, source, households, List.of());
    }

    /** Somebody new in a household that is there. */
    public record Joining(UUID householdId, ResidentEntry resident) {}
}
