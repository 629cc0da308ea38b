package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;

class ImportJourneyTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    ImportWork work;

    @TempDir
    Path folder;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.DESK,
                Look.PHONE.asElder().in("zh-Hant"),
                Look.DESK.inDark().in("en"));
    }

    private static final String WITH_ERRORS = """
            户号,居民姓名,与户主关系,身份证号码,出生年月,入户联系电话,宗教信仰,家庭住址
            1,和秀英,户主,,1949年3月7日,13912345678,无,某路1号
            1,和建国,子,6.2E+17,75-1-2,,无,
            2,木文清,户主,,1960.5.1,139,无,某路2号
            """;

    private static final String MENDED = """
            户号,居民姓名,与户主关系,身份证号码,出生年月,入户联系电话,家庭住址
            1,和秀英,户主,,1949年3月7日,13912345678,某路1号
            1,和建国,子,,1975-1-2,,
            2,木文清,户主,,1960.5.1,13912345679,某路2号
            """;

    @Test
    void aSheetWithErrorsIsMendedAndGoesIn() throws Exception {
        var made = areas.community(2, 2);
        Visit staff = staff(Look.DESK, made);
        upload(staff, WITH_ERRORS);
        assertThat(staff.text()).contains("有 1 列没有收", "宗教信仰", "请核对");
        check(staff, made);
        assertThat(staff.text())
                .contains("有 3 处要改", "把这一列设为“文本”", "年份只有两位", "电话号码不对")
                .doesNotContain("6.2E+17，");
        Path report = folder.resolve("report.xlsx");
        staff.page().waitForDownload(() -> staff.press("下载带批注的原表")).saveAs(report);
        try (var book = new XSSFWorkbook(Files.newInputStream(report))) {
            assertThat(book.getSheetAt(0)
                            .getCellComment(new CellAddress("D3"))
                            .getString()
                            .getString())
                    .contains("文本");
        }
        staff.press("写入户档");
        assertThat(staff.text()).contains("表里还有错误");
        upload(staff, MENDED);
        check(staff, made);
        assertThat(staff.text()).contains("没有发现错误", "读到 2 户、3 人");
        staff.press("写入户档");
        work.run(made.id());
        staff.page().reload();
        assertThat(staff.text()).contains("已导入 2 户、3 人");
        String done = staff.page().url();
        for (String clue : List.of("和秀英", "hexiuy", "某路1号", "5678", "hxy 5678")) {
            staff.open("/people").type("q", clue);
            staff.page()
                    .waitForNavigation(() -> staff.page()
                            .locator("form[action='/people'] button")
                            .click());
            assertThat(staff.page().locator("main table").innerText())
                    .as(clue)
                    .contains("和秀英")
                    .doesNotContain("木文清");
        }
        staff.page().navigate(done);
        staff.press("撤回这次导入");
        work.run(made.id());
        staff.page().reload();
        assertThat(staff.text()).contains("这次导入已撤回");
    }

    @Test
    void whoIsOnFileAlreadyIsComparedAndOnlyWhatWasTickedIsTakenOver() throws Exception {
        var made = areas.community(2, 2);
        Visit staff = staff(Look.PHONE, made);
        upload(staff, MENDED);
        check(staff, made);
        staff.press("写入户档");
        work.run(made.id());
        upload(staff, """
                户号,居民姓名,别名,与户主关系,出生年月,入户联系电话,语言,家庭住址
                1,和秀英,阿秀,户主,1949年3月7日,13912345678,藏语,某路1号
                1,和小宝,,孙子,2024-5-1,,,
                """);
        check(staff, made);
        assertThat(staff.text()).contains("可能重复", "同名、同生日、同电话的人已在户档中");
        staff.press("写入户档");
        assertThat(staff.text()).contains("先决定每一处可能重复");
        staff.press("比对");
        assertThat(staff.text()).contains("是不是同一个人", "户档：没有 · 表中：阿秀", "户档：没有 · 表中：藏语");
        staff.shot("people-import-double").assertSound();
        staff.press("就这样定");
        assertThat(staff.text()).contains("选一下这一行怎么处理");
        staff.page().getByLabel("是同一个人").first().check();
        staff.page().getByLabel("其他名字").check();
        staff.press("就这样定");
        assertThat(staff.text()).contains("还有 0 处没有决定");
        staff.press("写入户档");
        work.run(made.id());
        staff.page().reload();
        assertThat(staff.text()).contains("1 位在册居民采用了表中信息");
        staff.open("/people").type("q", "阿秀");
        staff.page()
                .waitForNavigation(() ->
                        staff.page().locator("form[action='/people'] button").click());
        assertThat(staff.page().locator("main table").innerText()).contains("和秀英");
    }

    @Test
    void itWorksWithoutScript() throws Exception {
        var made = areas.community(2, 2);
        Visit staff = visitWithoutScript(Look.PHONE);
        signIn(staff, made);
        upload(staff, MENDED);
        check(staff, made);
        assertThat(staff.text()).contains("没有发现错误");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePagesAreSound(Look look) throws Exception {
        var made = areas.community(2, 2);
        Visit staff = staff(look, made);
        staff.open("/people/import").shot("people-import").assertSound();
        upload(staff, WITH_ERRORS);
        staff.shot("people-import-match").assertSound();
        check(staff, made);
        staff.shot("people-import-checked").assertSound();
        staff.open("/people/export").shot("people-export").assertSound();
    }

    private void upload(Visit staff, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("住户.csv"), text, StandardCharsets.UTF_8);
        staff.open("/people/import");
        staff.page().setInputFiles("#file", file);
        staff.page().locator("form[action='/people/import'] button").click();
    }

    private void check(Visit staff, AreaFixture.Made made) {
        staff.page().locator("form[action$='/match'] button").click();
        work.run(made.id());
        staff.page().reload();
    }

    private Visit staff(Look look, AreaFixture.Made made) {
        Visit visit = visit(look);
        signIn(visit, made);
        return visit;
    }

    private void signIn(Visit visit, AreaFixture.Made made) {
        var someone = access.holder(made.id(), made.post(-1, "community_civil"));
        visit.open("/sign-in");
        visit.type("login", someone.login()).type("password", AccessFixture.PASSWORD);
        visit.page().locator("form[action='/sign-in'] button").click();
    }
}
