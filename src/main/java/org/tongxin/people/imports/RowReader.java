package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.SafeText;
import org.tongxin.people.Birth;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/** Understands the rows of one upload, cell by cell. Not for several threads. */
final class RowReader {

    private static final Map<Field, NeedKind> NEEDS = new EnumMap<>(Map.of(
            Field.LIVING_ALONE, NeedKind.LIVING_ALONE,
            Field.DISABLED, NeedKind.DISABLED,
            Field.CHILD_LEFT_BEHIND, NeedKind.CHILD_LEFT_BEHIND,
            Field.ALLOWANCE, NeedKind.ALLOWANCE));

    private static final Map<IdNumber.Fault, String> DOCUMENT_FAULTS = new EnumMap<>(Map.of(
            IdNumber.Fault.ROUNDED, "people.import.fault.document-rounded",
            IdNumber.Fault.SHAPE, "people.import.fault.document-shape",
            IdNumber.Fault.BEGINNING, "people.import.fault.document-beginning",
            IdNumber.Fault.BIRTHDAY, "people.import.fault.document-birthday",
            IdNumber.Fault.CHECK_DIGIT, "people.import.fault.document-check"));

    /** Behind the first ones. */
    private static final int MOST_PHONES = 3;

    private static final Pattern CUT = Pattern.compile("[,，、;；/]");
    private static final Pattern QUANTITY = Pattern.compile("\\d+(?:\\.\\d+)?[eE]\\+?\\d+");

    private final EnumMap<Field, Integer> columns;
    private final LocalDate today;
    private List<Finding> findings = new ArrayList<>();
    private Line line = new Line(0, 0, 0, List.of(), Map.of());
    private boolean faulty;

    /** @param columns the column of each field that the sheet has */
    RowReader(Map<Field, Integer> columns, LocalDate today) {
        this.columns = new EnumMap<>(columns);
        this.today = today;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** Understands a row; what is wrong is added to the findings. */
    Person read(Line read, List<Finding> into) {
        line = read;
        findings = into;
        faulty = false;
        line.flaws().forEach((column, key) -> {
            if (columns.containsValue(column)) {
                fault(column, key.equals("kernel.sheet.digits") ? "people.import.fault.digits" : cellKey(key));
            }
        });
        IdNumber document = document();
        String name = name(Field.NAME);
        if (name.isEmpty() && !flawed(Field.NAME)) {
            fault(Field.NAME, "people.import.fault.name");
        }
        String other = name(Field.OTHER_NAME);
        Birth birth = birth(document);
        Sex sex = sex(document);
        Tie tie = tie();
        List<PreferenceEntry> preferences = preferences();
        List<PhoneNumber> more = new ArrayList<>(0);
        PhoneNumber mobile = phone(Field.MOBILE, more);
        PhoneNumber landline = phone(Field.LANDLINE, more);
        List<NeedKind> needs = needs();
        return new Person(
                line.at(),
                line.row(),
                plain(Field.HOUSEHOLD),
                name(Field.HEAD),
                name,
                other.isEmpty() ? null : other,
                birth,
                sex,
                tie,
                document,
                mobile,
                landline,
                more,
                preferences,
                needs,
                group(),
                kind(),
                place(),
                text(Field.GRID),
                since(),
                faulty);
    }

    private static String cellKey(String key) {
        return "people.import.fault." + key.substring(key.lastIndexOf('.') + 1);
    }

    private boolean flawed(Field field) {
        Integer column = columns.get(field);
        return column != null && line.flaws().containsKey(column);
    }

    private String text(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.cell(column);
    }

    /** In one writing; empty where the cell says that there is nothing. */
    private String plain(Field field) {
        String text = text(field);
        if (text.isEmpty()) {
            return text;
        }
        String plain = Words.plain(SafeText.line(text, 200).text());
        return Words.isNothing(plain) ? "" : plain;
    }

    private void fault(Field field, String key) {
        fault(columns.getOrDefault(field, -1), key);
    }

    private void fault(int column, String key) {
        faulty = true;
        findings.add(new Finding(line.at(), line.row(), column, Finding.Kind.FAULT, key, "", null));
    }

    private void note(Field field, String key) {
        findings.add(
                new Finding(line.at(), line.row(), columns.getOrDefault(field, -1), Finding.Kind.NOTE, key, "", null));
    }

    private String name(Field field) {
        String text = text(field);
        if (text.isEmpty() || Words.isNothing(Words.plain(text))) {
            return "";
        }
        SafeText safe = SafeText.line(text, ResidentEntry.LONGEST_NAME);
        if (safe.problem() != null) {
            fault(
                    field,
                    safe.problem() == SafeText.Problem.TOO_LONG
                            ? "people.import.fault.name-long"
                            : "people.import.fault.broken");
            return "";
        }
        return tidy(safe.text());
    }

    /** Chinese names are padded with spaces to the same width; other scripts keep single ones. */
    private static String tidy(String name) {
        if (name.indexOf(' ') < 0 && name.indexOf('\u3000') < 0) {
            return name;
        }
        boolean chinese = name.codePoints()
                .allMatch(
                        c -> Character.isWhitespace(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return name.replaceAll("[\\s\\u3000]+", chinese ? "" : " ");
    }

    private @Nullable IdNumber document() {
        String plain = plain(Field.DOCUMENT);
        if (plain.isEmpty()) {
            return null;
        }
        switch (IdNumber.read(plain)) {
            case IdNumber.Reading.Read(IdNumber number) -> {
                if (number.birth().isAfter(today)) {
                    fault(Field.DOCUMENT, "people.import.fault.document-birthday");
                }
                return number;
            }
            case IdNumber.Reading.Wrong(IdNumber.Fault fault) -> {
                fault(
                        Field.DOCUMENT,
                        QUANTITY.matcher(plain).matches()
                                ? "people.import.fault.document-rounded"
                                : String.valueOf(DOCUMENT_FAULTS.get(fault)));
                return null;
            }
        }
    }

    private Birth birth(@Nullable IdNumber document) {
        Birth told = day(Field.BIRTH);
        if (told == null) {
            return document == null ? Birth.UNKNOWN : Birth.on(document.birth());
        }
        LocalDate on = told.on();
        if (on != null && on.isAfter(today)) {
            fault(Field.BIRTH, "people.import.fault.birth-future");
        } else if (document != null && on != null && !agrees(told, on, document.birth())) {
            fault(Field.BIRTH, "people.import.fault.birth-differs");
        }
        return document == null ? told : Birth.on(document.birth());
    }

    private static boolean agrees(Birth told, LocalDate on, LocalDate document) {
        return switch (told.exact()) {
            case DAY -> on.equals(document);
            case MONTH -> on.getYear() == document.getYear() && on.getMonth() == document.getMonth();
            case YEAR -> on.getYear() == document.getYear();
            case UNKNOWN -> true;
        };
    }

    private @Nullable Birth day(Field field) {
        String plain = plain(field);
        if (plain.isEmpty()) {
            return null;
        }
        return switch (Days.read(plain)) {
            case Days.Reading.Day(Birth birth) -> birth;
            case Days.Reading.Wrong(String key) -> {
                fault(field, key);
                yield null;
            }
        };
    }

    private @Nullable LocalDate since() {
        Birth day = day(Field.SINCE);
        if (day == null || day.on() == null) {
            return null;
        }
        if (day.on().isAfter(today)) {
            fault(Field.SINCE, "people.import.fault.since-future");
            return null;
        }
        return day.on();
    }

    private Sex sex(@Nullable IdNumber document) {
        Sex known = document == null ? null : document.male() ? Sex.MALE : Sex.FEMALE;
        String plain = plain(Field.SEX);
        if (plain.isEmpty()) {
            return known == null ? Sex.UNKNOWN : known;
        }
        Sex told = Words.sex(plain);
        if (told == null) {
            fault(Field.SEX, "people.import.fault.sex");
            return Sex.UNKNOWN;
        }
        if (known != null && known != told && (told == Sex.MALE || told == Sex.FEMALE)) {
            note(Field.SEX, "people.import.note.sex-differs");
            return told;
        }
        return told == Sex.UNKNOWN && known != null ? known : told;
    }

    private @Nullable Tie tie() {
        String plain = plain(Field.TIE);
        if (plain.isEmpty()) {
            return null;
        }
        Tie tie = Words.tie(plain);
        if (tie == null) {
            fault(Field.TIE, "people.import.fault.tie");
        }
        return tie;
    }

    private @Nullable HouseholdKind kind() {
        String plain = plain(Field.KIND);
        HouseholdKind kind = plain.isEmpty() ? null : Words.kind(plain);
        if (kind == null && !plain.isEmpty()) {
            fault(Field.KIND, "people.import.fault.kind");
        }
        return kind;
    }

    /** The first number of the cell; those behind it are more of the same person. */
    private @Nullable PhoneNumber phone(Field field, List<PhoneNumber> more) {
        String plain = plain(field);
        if (plain.isEmpty()) {
            return null;
        }
        String[] numbers = CUT.split(plain);
        PhoneNumber phone = QUANTITY.matcher(plain).matches() || numbers.length == 0 ? null : number(numbers[0]);
        if (phone == null) {
            fault(field, "people.import.fault.phone");
            return null;
        }
        for (int i = 1; i < numbers.length; i++) {
            PhoneNumber another = number(numbers[i]);
            if (another == null || more.size() == MOST_PHONES) {
                note(field, "people.import.note.second-phone");
            } else {
                more.add(another);
            }
        }
        return phone;
    }

    private static @Nullable PhoneNumber number(String words) {
        return PhoneNumber.parse(words).filter(RowReader::isReachable).orElse(null);
    }

    /** In China a mobile has eleven digits and begins with 1 and 3 to 9; numbers of other kinds have no such rule. */
    private static boolean isReachable(PhoneNumber phone) {
        String digits = phone.reveal();
        return digits.length() >= 7
                && (digits.charAt(0) != '1' || digits.length() < 10 || digits.matches("1[3-9]\\d{9}"));
    }

    private List<PreferenceEntry> preferences() {
        if (!has(Field.SPOKEN) && !has(Field.WRITTEN) && !has(Field.DIET)) {
            return List.of();
        }
        List<PreferenceEntry> preferences = new ArrayList<>();
        add(preferences, PreferenceKind.SPOKEN, Field.SPOKEN, Words.languages(plain(Field.SPOKEN)));
        add(preferences, PreferenceKind.WRITTEN, Field.WRITTEN, Words.scripts(plain(Field.WRITTEN)));
        add(preferences, PreferenceKind.DIET, Field.DIET, Words.diets(plain(Field.DIET)));
        return preferences;
    }

    private void add(
            List<PreferenceEntry> preferences, PreferenceKind kind, Field field, @Nullable List<String> codes) {
        if (plain(field).isEmpty()) {
            return;
        }
        if (codes == null) {
            fault(field, "people.import.fault.preference");
        } else {
            codes.forEach(code -> preferences.add(new PreferenceEntry(kind, code)));
        }
    }

    private List<NeedKind> needs() {
        List<NeedKind> needs = List.of();
        for (Map.Entry<Field, NeedKind> need : NEEDS.entrySet()) {
            String plain = plain(need.getKey());
            if (plain.isEmpty()) {
                continue;
            }
            Boolean yes =
                    need.getKey().headings().contains(Headings.plain(plain)) ? Boolean.TRUE : Words.yes(plain, "");
            if (yes == null) {
                fault(need.getKey(), "people.import.fault.yes-no");
            } else if (yes) {
                needs = needs.isEmpty() ? new ArrayList<>() : needs;
                needs.add(need.getValue());
            }
        }
        return needs;
    }

    private @Nullable String group() {
        String plain = plain(Field.GROUP);
        if (plain.isEmpty()) {
            return null;
        }
        String code = Words.group(plain).orElse(null);
        if (code == null) {
            fault(Field.GROUP, "people.import.fault.group");
        }
        return code;
    }

    /** The address in words, made of its parts where the sheet has them apart. */
    private String place() {
        String whole = SafeText.line(text(Field.ADDRESS), 400).text();
        String building = named(Field.BUILDING, "号楼");
        String unit = named(Field.UNIT, "单元");
        String room = named(Field.ROOM, "室");
        String parts = building + unit + room;
        String place = Words.isNothing(Words.plain(whole)) ? parts : whole.contains(parts) ? whole : whole + parts;
        if (place.codePointCount(0, place.length()) > HouseholdEntry.LONGEST_ADDRESS) {
            fault(has(Field.ADDRESS) ? Field.ADDRESS : Field.BUILDING, "people.import.fault.address-long");
        }
        return place;
    }

    private String named(Field field, String suffix) {
        String plain = plain(field);
        return plain.isEmpty() || !Character.isLetterOrDigit(plain.codePointAt(plain.length() - 1))
                ? plain
                : plain.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                        ? plain.toUpperCase(java.util.Locale.ROOT) + suffix
                        : plain;
    }
}
