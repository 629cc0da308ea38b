package org.tongxin.area.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaRegister;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;

class MapLooksTest extends BrowserTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    AccessFixture access;

    @Autowired
    AreaRegister register;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.DESK,
                Look.PHONE.asElder().in("zh-Hant"),
                Look.DESK.inDark().in("en"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theNoticesAreSound(Look look) {
        var made = fixture.community(6, 4);
        String code = register.facts(made.id()).code();
        visit(look).open("/grids?community=" + made.slug()).shot("grids").assertSound();
        Visit grid = visit(look).open("/grids/" + code + "002").shot("grid").assertSound();
        grid.page().locator("main summary").first().click();
        grid.page().waitForSelector(".map path.grid");
        grid.shot("grid-open").assertAccessible();
    }

    private Visit staff(Look look, AreaFixture.Made made) {
        var someone = access.holder(made.id(), made.post(-1, "community_civil"));
        Visit visit = visit(look);
        visit.open("/sign-in");
        visit.type("login", someone.login()).type("password", AccessFixture.PASSWORD);
        visit.page().locator("form[action='/sign-in'] button").click();
        return visit;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theUpkeepPagesAreSound(Look look) {
        var made = fixture.community(6, 4);
        Visit staff = staff(look, made);
        staff.open("/map").shot("map").assertSound();
        staff.open("/map/areas/" + made.grids().getFirst().id())
                .shot("map-area")
                .assertSound();
        staff.open("/map/posts").shot("map-posts").assertSound();
        staff.open("/map/posts/" + made.post(0, "grid_worker")).shot("map-post").assertSound();
        staff.open("/map/import").shot("map-import").assertSound();
    }

    @Test
    void aFileIsTriedMendedAndWritten(@TempDir Path folder) throws Exception {
        var made = fixture.community(2, 2);
        String code = register.facts(made.id()).code();
        Visit staff = staff(Look.DESK, made);
        staff.open("/map/import?kind=PLACES");
        upload(staff, folder, "网格编码,楼栋\n404,9号楼\n" + code + "001,\n");
        assertThat(staff.text()).contains("有 2 处要改", "没有这个网格编码", "这里不能空");
        staff.shot("map-import-faults").assertAccessible();
        upload(staff, folder, "网格编码,楼栋\n" + code + "001,9号楼\n");
        assertThat(staff.text()).contains("可以写入", "新增 1");
        staff.press("全部写入");
        assertThat(staff.text()).contains("已全部写入");
        staff.shot("map-import-done").assertAccessible();
    }

    private static void upload(Visit staff, Path folder, String text) throws Exception {
        Path file = Files.write(folder.resolve("places.csv"), text.getBytes(StandardCharsets.UTF_8));
        staff.page().locator("input[value=PLACES]").check();
        staff.page().locator("#file").setInputFiles(file);
        staff.press("试一遍");
        staff.page().waitForLoadState();
    }
}
