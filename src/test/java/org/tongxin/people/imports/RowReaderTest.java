package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 22);

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aWholeRowIsUnderstood() {
        String document = PeopleFixture.document("53010219490307283").reveal();
        Person person = read(Map.of(
                Field.NAME, "  和\u3000秀 英 ",
                Field.DOCUMENT,
                        "５" + document.substring(1, 17) + document.substring(17).toLowerCase(java.util.Locale.ROOT),
                Field.MOBILE, "+86 139-1234-5678",
                Field.TIE, "户主",
                Field.KIND, "流动人口",
                Field.BIRTH, "1949年3月7日",
                Field.SPOKEN, "藏语、汉语",
                Field.ALLOWANCE, "是",
                Field.SINCE, "2015/6/1",
                Field.ADDRESS, "3号楼2单元301"));
        assertThat(findings).isEmpty();
        assertThat(person.name()).isEqualTo("和秀英");
        assertThat(person.document()).extracting(IdNumber::reveal).isEqualTo(document);
        assertThat(person.mobile()).extracting(PhoneNumber::reveal).isEqualTo("13912345678");
        assertThat(person.tie()).isEqualTo(Tie.HEAD);
        assertThat(person.kind()).isEqualTo(HouseholdKind.FLOATING);
        assertThat(person.birth().on()).isEqualTo(LocalDate.of(1949, 3, 7));
        assertThat(person.preferences()).hasSize(2);
        assertThat(person.needs()).containsExactly(NeedKind.ALLOWANCE);
        assertThat(person.since()).isEqualTo(LocalDate.of(2015, 6, 1));
    }

    @Test
    void everyNumberOfACellIsAContactAndTheFirstIsPreferred() {
        Person person = read(Map.of(
                Field.NAME,
                "和秀英",
                Field.MOBILE,
                "13912345678、0871-65001234；13912345678/139",
                Field.LANDLINE,
                "65005678"));
        assertThat(findings).extracting(Finding::key).containsExactly("people.import.note.second-phone");
        List<ContactEntry> contacts =
                Entries.resident(UUID.randomUUID(), person, true, TODAY, TODAY).contacts();
        assertThat(contacts).extracting(ContactEntry::value).containsExactly("13912345678", "65005678", "087165001234");
        assertThat(contacts).extracting(ContactEntry::preferred).containsExactly(true, false, false);
        assertThat(contacts).extracting(ContactEntry::id).doesNotHaveDuplicates();
        assertThat(contacts.getLast().kind()).isEqualTo(ContactEntry.Kind.LANDLINE);
    }

    @Test
    void theDocumentTellsBirthdayAndSexWhereTheSheetDoesNot() {
        Person person = read(Map.of(
                Field.NAME,
                "和秀英",
                Field.DOCUMENT,
                PeopleFixture.document("53010219490307283").reveal()));
        assertThat(person.birth().on()).isEqualTo(LocalDate.of(1949, 3, 7));
        assertThat(person.sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, 6.20102E+17, document-rounded",
        "DOCUMENT, 530102194903072000, document-rounded",
        "DOCUMENT, 53010219490307283, document-shape",
        "DOCUMENT, 530102194903072830, document-check",
        "DOCUMENT, 000102194903072831, document-beginning",
        "DOCUMENT, 530102194902302831, document-birthday",
        "BIRTH, 2027-01-01, birth-future",
        "BIRTH, 49-3-7, day-short-year",
        "SEX, 男女, sex",
        "TIE, 邻居家的, tie",
        "KIND, 神秘, kind",
        "MOBILE, 139, phone",
        "MOBILE, 1.39E+10, phone",
        "MOBILE, 12912345678, phone",
        "ALLOWANCE, 也许, yes-no",
        "SPOKEN, 火星语, preference",
        "SINCE, 2026-12-01, since-future",
        "GROUP, 火星族, group"
    })
    void whatIsWrongIsNamedAtItsCell(Field field, String written, String key) {
        read(Map.of(Field.NAME, "和秀英", field, written));
        assertThat(findings).extracting(Finding::key).containsExactly("people.import.fault." + key);
        assertThat(findings.getFirst().column()).isEqualTo(field.ordinal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "/", "-", "—", "暂无", "N/A", ""})
    void aPlaceholderIsNothing(String written) {
        Person person = read(Map.of(
                Field.NAME, "和秀英",
                Field.DOCUMENT, written,
                Field.MOBILE, written,
                Field.BIRTH, written,
                Field.ALLOWANCE, written,
                Field.SEX, written));
        assertThat(findings).isEmpty();
        assertThat(person.mobile()).isNull();
        assertThat(person.needs()).isEmpty();
    }

    @Test
    void aBirthdayThatDiffersFromTheDocumentIsNamed() {
        read(Map.of(
                Field.NAME, "和秀英",
                Field.DOCUMENT, PeopleFixture.document("53010219490307283").reveal(),
                Field.BIRTH, "1949-03-08"));
        assertThat(findings).extracting(Finding::key).containsExactly("people.import.fault.birth-differs");
    }

    @Test
    void cellsThatLostDigitsOnTheWayAreNamed() {
        var reader = new RowReader(columns(), TODAY);
        reader.read(
                new Line(
                        1,
                        0,
                        2,
                        cells(Map.of(Field.NAME, "和秀英")),
                        Map.of(
                                Field.DOCUMENT.ordinal(),
                                "kernel.sheet.digits",
                                Field.SEX.ordinal(),
                                "kernel.sheet.formula")),
                findings);
        assertThat(findings)
                .extracting(Finding::key)
                .containsExactlyInAnyOrder("people.import.fault.digits", "people.import.fault.formula");
    }

    @Test
    void anAddressIsMadeOfItsParts() {
        assertThat(read(Map.of(Field.NAME, "x", Field.BUILDING, "3", Field.UNIT, "2", Field.ROOM, "301"))
                        .place())
                .isEqualTo("3号楼2单元301室");
        assertThat(read(Map.of(Field.NAME, "x", Field.BUILDING, "3号楼", Field.ROOM, "301室"))
                        .place())
                .isEqualTo("3号楼301室");
        assertThat(read(Map.of(Field.NAME, "x", Field.ADDRESS, "西桥路12号", Field.ROOM, "301"))
                        .place())
                .isEqualTo("西桥路12号301室");
    }

    @Test
    void noCellBreaksTheReading() {
        var random = new Random(99);
        String signs = "0123456789Xx男女是否子-/.年月日 ,，;　０９\u200F\uD83D\uDE00\uFFFD=E+户主藏";
        for (int i = 0; i < 5_000; i++) {
            Map<Field, String> row = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                var text = new StringBuilder();
                for (int n = random.nextInt(20); n > 0; n--) {
                    text.append(signs.charAt(random.nextInt(signs.length())));
                }
                row.put(field, text.toString());
            }
            assertThat(read(row)).isNotNull();
        }
    }

    @Test
    void rowsComeBackFromTheirTextAsTheyWere() {
        var text = new StringBuilder();
        var one = new Line(1, 0, 2, List.of("a", "", "ཀ \"'=;"), Map.of(1, "kernel.sheet.digits"));
        var two = new Line(2, 3, 9, List.of("", "b\nc"), Map.of());
        one.write(text);
        two.write(text);
        assertThat(Line.read(text.toString(), 1)).containsExactly(one, two);
        assertThat(one.toString() + two).doesNotContain("a\"").doesNotContain("b\nc");
    }

    private Person read(Map<Field, String> row) {
        findings.clear();
        return new RowReader(columns(), TODAY).read(new Line(1, 0, 2, cells(row), Map.of()), findings);
    }

    private static Map<Field, Integer> columns() {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.put(field, field.ordinal());
        }
        return columns;
    }

    private static List<String> cells(Map<Field, String> row) {
        List<String> cells = new ArrayList<>();
        for (Field field : Field.values()) {
            cells.add(row.getOrDefault(field, "").strip());
        }
        return cells;
    }
}
