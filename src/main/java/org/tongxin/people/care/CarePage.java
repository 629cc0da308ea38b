package org.tongxin.people.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Tab;

/**
 * A list as it is shown.
 *
 * @param kinds the lists there are
 * @param next address of those who follow, or null
 */
public record CarePage(
        UUID grid,
        String gridName,
        List<Tab> kinds,
        List<Row> rows,
        @Nullable String next) {

    /**
     * Somebody on the list.
     *
     * @param age in years, or null where the birthday is not known
     * @param basis law or consent, or null where the age is enough
     * @param until the last day of the need, or null
     * @param visited when somebody last asked at the door, or null
     * @param due true where nobody asked this month
     */
    public record Row(
            UUID household,
            String name,
            @Nullable Integer age,
            String address,
            @Nullable String basis,
            @Nullable String reference,
            @Nullable LocalDate until,
            @Nullable Instant visited,
            boolean due) {}
}
