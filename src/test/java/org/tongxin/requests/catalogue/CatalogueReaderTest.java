package org.tongxin.requests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything wrong in a catalogue is named with its sheet, row and column. */
class CatalogueReaderTest {

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();

    CatalogueReaderTest() {
        put(
                "categories",
                "code,level,lead_roles,assist_roles,respond_value,respond_unit,resolve_value,resolve_unit,public_default,"
                        + "evidence,kind,closing_reasons,active",
                "A01,grid,grid_worker,property,1,working_hours,4,working_hours,public,photo,report,solved answered,true",
                "B01,town,municipal,,1,working_days,3,working_days,private,words,help,solved,true");
        for (String language : List.of("zh-Hans", "zh-Hant", "en")) {
            put("texts." + language, "code,group,name,hint,knowledge", "A01,g,n,h,k", "B01,g,n,,");
        }
        put("words", "code,lang,kind,word,number", "A01,en,alias,rubbish,", "*,en,emergency,fire,119");
        put("questions", "code,no,id,kind,required,zh_hans,zh_hant,en", "A01,1,much,single,true,a,b,c");
        put("options", "code,question,value,no,zh_hans,zh_hant,en", "A01,much,bag,1,a,b,c");
    }

    private void put(String sheet, String... lines) {
        sheets.put(sheet, new ArrayList<>(List.of(lines)));
    }

    private List<String> lines(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    private CatalogueReader.Reading read() {
        return CatalogueReader.read(sheets.entrySet().stream()
                .map(sheet -> {
                    List<String> lines = sheet.getValue();
                    var rows = new ArrayList<Table.Line>();
                    for (int at = 1; at < lines.size(); at++) {
                        rows.add(new Table.Line(at + 1, List.of(lines.get(at).split(",", -1))));
                    }
                    return new Table(
                            sheet.getKey(), Arrays.asList(lines.getFirst().split(",")), rows);
                })
                .toList());
    }

    @Test
    void aCatalogueInOrderIsTaken() {
        CatalogueReader.Reading reading = read();
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.items()).extracting(Item::code).containsExactly("A01", "B01");
        assertThat(reading.items().getFirst().questions().getFirst().options()).hasSize(1);
        assertThat(reading.emergencyWords()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "categories, 2, A01, a-1, code, code",
        "categories, 3, B01, A01, code, twice",
        "categories, 2, grid_worker, mayor, lead_roles, role",
        "categories, 2, grid_worker, '', lead_roles, empty",
        "categories, 2, 'grid,', 'planet,', level, unknown",
        "categories, 2, photo, video, evidence, unknown",
        "categories, 2, '4,working_hours', '0,working_hours', resolve_value, limit",
        "categories, 2, '4,working_hours', '99999,working_hours', resolve_value, limit",
        "categories, 2, '4,working_hours', '4,moons', resolve_unit, unknown",
        "categories, 2, solved answered, forgotten, closing_reasons, unknown",
        "texts.en, 2, A01, Z99, code, no_category",
        "texts.en, 2, 'g,n', 'g,', name, empty",
        "words, 2, alias, nickname, kind, unknown",
        "words, 2, 'rubbish,', 'rubbish,119', number, number_unasked",
        "words, 3, 119, call, number, number",
        "words, 3, emergency, alias, kind, word_place",
        "questions, 2, single, number, kind, options_unasked",
        "questions, 2, much, Much!, id, id",
        "options, 2, much, little, question, no_question",
    })
    void eachFaultIsNamed(String sheet, int row, String right, String wrong, String column, String fault) {
        lines(sheet).set(row - 1, lines(sheet).get(row - 1).replaceFirst(right, wrong));
        assertThat(read().faults()).anySatisfy(one -> {
            assertThat(one.sheet()).isEqualTo(sheet);
            assertThat(one.row()).isEqualTo(row);
            assertThat(one.column()).isEqualTo(column);
            assertThat(one.key()).isEqualTo("requests.catalogue.fault." + fault);
        });
    }

    @Test
    void aSheetAHeadingAndATextThatAreMissingAreNamed() {
        sheets.remove("options");
        lines("words").set(0, "code,lang,kind,wort,number");
        lines("texts.en").remove(2);
        assertThat(read().faults())
                .extracting(Fault::key)
                .contains(
                        "requests.catalogue.fault.sheet",
                        "requests.catalogue.fault.heading",
                        "requests.catalogue.fault.no_text");
    }

    @Test
    void anEmptyFileIsNoCatalogue() {
        assertThat(CatalogueReader.read(List.of()).faults()).isNotEmpty();
        lines("categories").subList(1, 3).clear();
        assertThat(read().faults()).extracting(Fault::key).contains("requests.catalogue.fault.no_rows");
    }
}
