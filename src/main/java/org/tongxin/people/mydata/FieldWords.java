package org.tongxin.people.mydata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;
import org.tongxin.people.model.GroupWords;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.ui.Page;

/** One fact as a person reads it. Programs get it as the register keeps it: {@link CopyFile}. */
final class FieldWords {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}(:\\d{2})?)");
    private static final DateTimeFormatter KEPT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    private FieldWords() {}

    static String of(Page page, Field field) {
        String known = field.words();
        if (known != null) {
            return page.t(known);
        }
        String value = field.value();
        if (field.label().equals("people.field.group")) {
            return GroupWords.of(page, value);
        }
        try {
            if (field.label().equals("people.field.birth")
                    && YEAR.matcher(value).matches()) {
                return page.year(Integer.parseInt(value));
            }
            if (DAY.matcher(value).matches()) {
                return page.date(LocalDate.parse(value));
            }
            if (MONTH.matcher(value).matches()) {
                return page.month(YearMonth.parse(value));
            }
            if (MOMENT.matcher(value).matches()) {
                return page.when(
                        OffsetDateTime.parse(value.replace(' ', 'T'), KEPT).toInstant());
            }
        } catch (DateTimeException noDate) {
            return value;
        }
        return TIME.matcher(value).matches() ? value.substring(0, 5) : value;
    }
}
