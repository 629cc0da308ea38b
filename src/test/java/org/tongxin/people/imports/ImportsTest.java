package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.kernel.Actor;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.ui.FormErrors;

/** What a sheet says, and what is wrong with it. */
class ImportsTest extends ImportScene {

    @Autowired
    ReportSheet report;

    @Test
    void cellsMergedDownwardsBelongToTheRowAbove() {
        UUID id = received("""
                户号,住址,姓名,与户主关系
                1,某路1号,和秀英,户主
                ,,和建国,子
                ,,和丽华,女
                2,某路2号,木文清,户主
                ,,木德吉,配偶
                """);
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(3, 1L, 2, 1L));
    }

    @Test
    void withoutNumbersAddressAndHeadTellHouseholdsApart() {
        UUID id = received("""
                姓名,关系,地址
                和秀英,户主,某路1号
                和建国,子,某路1号
                木文清,户主,某路1号
                木德吉,配偶,某路1号
                鲁春花,户主,某路2号
                """);
        check(id);
        assertThat(faults(id)).isEmpty();
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(2, 2L, 1, 1L));
    }

    @Test
    void eachFaultIsNamedAndTheMendedSheetGoesIn() throws Exception {
        String document = PeopleFixture.document("53010219490307283").reveal();
        UUID id = received("""
                户号,姓名,关系,身份证号,生日
                1,和秀英,户主,%s,1949-3-7
                1,和建国,子,6.2E+17,49-3-7
                2,,户主,,
                3,鲁春花,子,,
                3,鲁永福,女,,
                4,木文清,户主,%s,
                4,木德吉,户主,,
                """.formatted(document, document));
        check(id);
        assertThat(faults(id))
                .containsExactlyInAnyOrder(
                        "3 document-rounded",
                        "3 day-short-year",
                        "4 name",
                        "5 no-head",
                        "7 document-twice",
                        "8 two-heads");
        assertThat(importing.enter(keeper, community.id(), id, true).any()).isTrue();
        assertThat(upload(id).state()).isEqualTo(State.CHECKED);
        var out = new ByteArrayOutputStream();
        report.write(community.id(), upload(id), true, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo(document);
            assertThat(sheet.getCellComment(new CellAddress("D3")).getString().getString())
                    .contains("文本");
            assertThat(sheet.getCellComment(new CellAddress("E3")).getString().getString())
                    .contains("四位年份");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue())
                    .contains("文本")
                    .contains("四位年份");
        }
        enter(id, false);
        assertThat(upload(id))
                .extracting(Upload::households, Upload::residents, Upload::leftOut)
                .containsExactly(1, 1, 6);
        UUID mended = received("""
                户号,姓名,关系,生日
                2,木永福,户主,1950年
                3,鲁春花,户主,
                3,鲁永福,女,
                """);
        check(mended);
        enter(mended, true);
        assertThat(households()).isEqualTo(3);
    }

    @Test
    void whatMayNotBeKeptIsNotEvenInTheUpload() {
        UUID id = received("""
                户号,姓名,关系,宗教信仰,民族,政治面貌,是否上访,备注
                1,和秀英,户主,信仰之词,纳西族,面貌之词,上访之词,别的
                """);
        String kept = transactions.reading(
                keeper.scope(),
                () -> parts.read(community.id(), id, 0).lines().toString()
                        + parts.read(community.id(), id, 0).lines().getFirst().cells());
        assertThat(kept).contains("和秀英").contains("别的");
        assertThat(kept)
                .doesNotContain("信仰之词")
                .doesNotContain("纳西族")
                .doesNotContain("面貌之词")
                .doesNotContain("上访之词");
        ImportPage page = page(id);
        assertThat(page.dropped())
                .extracting(UploadColumn::withheld)
                .containsExactly(Withheld.BELIEF, Withheld.GROUP, Withheld.POLITICS, Withheld.PETITION);
        assertThat(page.dropped()).allMatch(column -> column.samples().isEmpty());
        assertThat(importing
                        .match(keeper, community.id(), id, Map.of(3, "other_name", 4, "group"), true, false)
                        .any())
                .isFalse();
        work.run(community.id());
        enter(id, true);
        assertThat(count("people.ethnic_group")).isZero();
        assertThat(all("select string_agg(coalesce(other_name, ''), '') from people.resident where community_id = :c"))
                .doesNotContain("信仰");
    }

    @Test
    void theEthnicGroupThePeopleToldIsTakenAndNeverShown() throws Exception {
        Receiving.Received received = receiving.take(keeper, community.id(), "x.csv", true, in("""
                户号,姓名,关系,民族
                1,和秀英,户主,纳西族
                1,木文清,配偶,57
                1,鲁春花,女,无此族
                """));
        UUID id = ((Receiving.Received.Taken) received).id();
        assertThat(page(id).kept())
                .filteredOn(column -> column.field() == Field.GROUP)
                .allMatch(column -> column.samples().isEmpty());
        check(id);
        assertThat(faults(id)).containsExactly("4 group");
        var out = new ByteArrayOutputStream();
        report.write(community.id(), upload(id), true, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 4);
        }
        enter(id, false);
        assertThat(all("select string_agg(code, ',' order by code) from people.ethnic_group where community_id = :c"))
                .isEqualTo("27,97");
    }

    @Test
    void whatWasChosenForAHeadingIsRemembered() {
        UUID first = received("户号,姓名,谁谁\n1,和秀英,户主\n");
        assertThat(page(first).kept())
                .extracting(UploadColumn::field)
                .containsExactly(Field.HOUSEHOLD, Field.NAME, null);
        importing.match(keeper, community.id(), first, Map.of(2, "tie"), true, false);
        UUID second = received("户号,姓名,谁 谁\n2,木文清,户主\n");
        assertThat(page(second).kept())
                .extracting(UploadColumn::field)
                .containsExactly(Field.HOUSEHOLD, Field.NAME, Field.TIE);
    }

    @Test
    void whatIsNotReadIsToldAndACellWithoutHeadingIsKept() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            String[][] first = {{"西河社区登记表"}, {"户号", "姓名"}, {"1", "和秀英", "户主"}};
            String[][] other = {{"说明", "填表人"}, {"甲", "乙"}};
            String[][] same = {{"户号", "姓名"}, {"2", "木文清", "户主"}};
            for (String[][] rows : new String[][][] {first, other, same}) {
                var sheet = book.createSheet();
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < rows[i].length; j++) {
                        (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                                .createCell(j)
                                .setCellValue(rows[i][j]);
                    }
                }
            }
            book.write(out);
        }
        UUID id = received(out.toByteArray());
        assertThat(upload(id)).extracting(Upload::rows, Upload::sheetsUnread).containsExactly(2, 1);
        assertThat(page(id).kept()).hasSize(3);
        assertThat(page(id).kept().getLast().samples()).containsExactly("户主");
    }

    @Test
    void aSheetWithoutHeadingsIsNotTaken() {
        assertThat(receiving.take(keeper, community.id(), "x.csv", false, in("甲,乙\n1,和秀英\n")))
                .isEqualTo(new Receiving.Received.Refused("people.import.no-headings", null, null));
        assertThat(importing.newest(keeper, community.id())).isEmpty();
    }

    @Test
    void columnsThatTellNoHouseholdsAreAskedFor() {
        UUID id = received("姓名,性别,手机\n和秀英,女,13912345678\n");
        FormErrors errors = importing.match(keeper, community.id(), id, Map.of(), true, false);
        assertThat(errors.all()).extracting(FormErrors.Entry::key).containsExactly("people.import.match.no-household");
        errors = importing.match(keeper, community.id(), id, Map.of(0, "", 1, "head"), true, false);
        assertThat(errors.all()).extracting(FormErrors.Entry::key).containsExactly("people.import.match.no-name");
    }

    @Test
    void anotherCommunitySeesNothingOfIt() {
        UUID id = received("户号,姓名\n1,和秀英\n");
        Actor.Staff stranger = people.keeper(areas.community());
        assertThat(importing.byId(stranger, community.id(), id)).isEmpty();
        assertThat(Importing.mayImport(stranger, community.id())).isFalse();
        assertThat(Importing.mayImport(people.gridWorker(community, 0), community.id()))
                .isFalse();
        assertThat(Importing.mayImport(keeper, community.id())).isTrue();
    }
}
