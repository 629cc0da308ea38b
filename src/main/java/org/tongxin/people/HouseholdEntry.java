package org.tongxin.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 住户登记: a household to be entered with those who live in it.
 *
 * @param id made where it is born
 * @param homeId the smallest place of the map that is known: the door, else the unit, building or grid; null where none
 *     is
 * @param address in words where the map does not know the door, at most 120 letters, or null
 * @param from the first day it is known here
 */
public record HouseholdEntry(
        UUID id,
        HouseholdKind kind,
        @Nullable UUID homeId,
        @Nullable String address,
        LocalDate from,
        List<ResidentEntry> residents) {

    /** The longest address. */
    public static final int LONGEST_ADDRESS = 120;

    public HouseholdEntry {
        if (address != null && address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("An address has at most 120 letters");
        }
        residents = List.copyOf(residents);
        if (residents.stream().filter(one -> one.tie().isHead()).count() > 1) {
            throw new IllegalArgumentException("A household has one head");
        }
    }

    @Override
    public String toString() {
        return "HouseholdEntry[" + id + "]";
    }
}
