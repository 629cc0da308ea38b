package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Birth;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/**
 * A row as it was understood; what is wrong with it stands in the findings.
 *
 * @param household number or name of the household in the sheet; empty where the cell is
 * @param tie null where nothing is said
 * @param place the address in words; empty where nothing is said
 * @param grid name or number of the grid; empty where nothing is said
 * @param more phones behind the first one of a cell
 * @param since the first day here, or null
 */
record Person(
        int at,
        int row,
        String household,
        String head,
        String name,
        @Nullable String otherName,
        Birth birth,
        Sex sex,
        @Nullable Tie tie,
        @Nullable IdNumber document,
        @Nullable PhoneNumber mobile,
        @Nullable PhoneNumber landline,
        List<PhoneNumber> more,
        List<PreferenceEntry> preferences,
        List<NeedKind> needs,
        @Nullable String group,
        @Nullable HouseholdKind kind,
        String place,
        String grid,
        @Nullable LocalDate since,
        boolean faulty) {

    /** True where the row says that this is the head of a household. */
    boolean heads() {
        return tie != null && tie.isHead() || !head.isEmpty() && head.equals(name);
    }

    @Override
    public String toString() {
        return "Person[" + at + "]";
    }
}
