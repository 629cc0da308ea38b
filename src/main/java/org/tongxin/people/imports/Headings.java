package org.tongxin.people.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 表头匹配: which column is which field, by what its heading says in any of the usual ways. */
final class Headings {

    /** Remarks and marks beside a heading; spaces and signs are left out afterwards. */
    private static final Pattern REMARKS = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]|必填|选填|選填|required|optional");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\p{Cf}]+");

    /** Somebody else's name or phone beside that of the person the row is about. */
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            "父|母|监护|監護|网格员|網格員|楼长|樓長|单元长|联系人|聯繫人|聯絡人|紧急|緊急|配偶|亲属|親屬|子女|"
                    + "包联|责任人|責任人|房东|房東|业主|業主|登记人|填表|介绍人|father|mother|parent|guardian|emergency|worker|owner|landlord|spouse");

    private Headings() {}

    /** A column as it was understood. */
    record Column(
            String heading, @Nullable Field field, @Nullable Withheld withheld, boolean sure) {}

    /** The known headings; apart, because the fields bring theirs to one writing by this class. */
    private static final class Known {

        private static final Map<String, Field> FIELDS = fields();

        private static Map<String, Field> fields() {
            Map<String, Field> known = new HashMap<>();
            for (Field field : Field.values()) {
                field.headings().forEach(heading -> known.put(heading, field));
            }
            return known;
        }
    }

    /** One writing for all: half width, small letters, without remarks, spaces and signs. */
    static String plain(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = SIGNS.matcher(REMARKS.matcher(text).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? SIGNS.matcher(text).replaceAll("") : bare;
    }

    /** All of it, remarks included: what is not to be taken may hide in them. */
    private static String whole(String heading) {
        return SIGNS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** How many of the headings are known well, fields and withheld ones together. */
    static int score(List<String> headings) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int score = 0;
        for (String heading : headings) {
            Field field = Known.FIELDS.get(plain(heading));
            if (field != null
                    ? fields.add(field)
                    : isShort(heading) && Withheld.in(whole(heading)).isPresent()) {
                score++;
            }
        }
        return score;
    }

    private static boolean isShort(String heading) {
        return !heading.isEmpty() && heading.length() <= 30;
    }

    /**
     * Matches the headings of a sheet; no field is given twice.
     *
     * @param remembered what this community chose before for a heading: the word of a field, or empty for none
     * @param groupTold true where the people told their ethnic group themselves
     */
    static List<Column> match(List<String> headings, Map<String, String> remembered, boolean groupTold) {
        Set<Field> given = EnumSet.noneOf(Field.class);
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(sure(heading, remembered, groupTold, given));
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.field() == null
                    && column.withheld() == null
                    && !remembered.containsKey(plain(column.heading()))) {
                Field guess = guess(plain(column.heading()));
                if (guess != null && guess != Field.GROUP && given.add(guess)) {
                    columns.set(i, new Column(column.heading(), guess, null, false));
                }
            }
        }
        return columns;
    }

    private static Column sure(String heading, Map<String, String> remembered, boolean groupTold, Set<Field> given) {
        Withheld withheld = Withheld.in(whole(heading)).orElse(null);
        if (withheld != null) {
            return new Column(heading, null, withheld, true);
        }
        String plain = plain(heading);
        boolean group = plain.contains("民族") && !plain.contains("文字") || Known.FIELDS.get(plain) == Field.GROUP;
        if (group) {
            return groupTold && given.add(Field.GROUP)
                    ? new Column(heading, Field.GROUP, null, true)
                    : new Column(heading, null, Withheld.GROUP, true);
        }
        String chosen = remembered.get(plain);
        Field field = chosen != null ? Field.of(chosen).orElse(null) : Known.FIELDS.get(plain);
        return new Column(heading, field != null && given.add(field) ? field : null, null, true);
    }

    /** The field of the longest known heading inside this one. */
    private static @Nullable Field guess(String plain) {
        if (plain.length() > 30 || SOMEBODY_ELSE.matcher(plain).find()) {
            return null;
        }
        Field best = null;
        int length = 1;
        for (Map.Entry<String, Field> entry : Known.FIELDS.entrySet()) {
            if (entry.getKey().length() > length && plain.contains(entry.getKey())) {
                best = entry.getValue();
                length = entry.getKey().length();
            }
        }
        return best;
    }
}
