package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.Sex;

/**
 * 在册: somebody of the register as they stand today, to be compared with a row.
 *
 * @param version of the household
 * @param home where the household lives, or null
 * @param since the first day in the household
 * @param needs that hold today
 */
record OnFile(
        UUID resident,
        UUID household,
        int version,
        @Nullable UUID home,
        @Nullable String address,
        LocalDate since,
        String name,
        @Nullable String otherName,
        Birth birth,
        Sex sex,
        List<ContactEntry> contacts,
        List<IdNumber> documents,
        Set<PreferenceEntry> preferences,
        Set<NeedKind> needs) {

    @Override
    public String toString() {
        return "OnFile[" + resident + "]";
    }
}
