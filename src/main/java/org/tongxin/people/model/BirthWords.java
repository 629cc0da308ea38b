package org.tongxin.people.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Page;

/** 出生: a birthday as people read it, as far as it is known. */
public final class BirthWords {

    private BirthWords() {}

    /**
     * Its words; null where nothing is known.
     *
     * @param on as in {@link org.tongxin.people.Birth}
     * @param exact {@code day}, {@code month} or {@code year}
     */
    public static @Nullable String of(Page page, @Nullable LocalDate on, String exact) {
        if (on == null) {
            return null;
        }
        return switch (exact) {
            case "year" -> page.year(on.getYear());
            case "month" -> page.month(YearMonth.from(on));
            default -> page.date(on);
        };
    }
}
