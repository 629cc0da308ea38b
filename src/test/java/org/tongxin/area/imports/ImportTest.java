package org.tongxin.area.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaKind;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.area.model.Datum;
import org.tongxin.kernel.Ids;

@RealProgram
class ImportTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    AreaRegister register;

    @Autowired
    MapImport imports;

    @Autowired
    Places places;

    @Autowired
    Posts posts;

    @Autowired
    Ids ids;

    private AreaFixture.Made made = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());
    private String code = "";
    private Point corner = new Point(0, 0);
    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void aCommunityOfTwoGrids() {
        made = fixture.community(2, 2);
        code = register.facts(made.id()).code();
        corner = register.facts(made.id()).centre();
    }

    private MapImport.Tried attempt(ImportKind kind, @Nullable Datum datum, String text) {
        return imports.attempt(
                made.id(),
                account,
                new Uploads.Upload(ids.next(), kind, datum, "file", text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> keys(ImportKind kind, String text) {
        return attempt(kind, null, text).plan().findings().stream()
                .map(Finding::key)
                .toList();
    }

    private void write(MapImport.Tried tried) {
        assertThat(tried.plan().findings()).isEmpty();
        MapImport.Tried done =
                imports.write(made.id(), account, tried.upload().id()).orElseThrow();
        assertThat(done.plan().findings()).isEmpty();
    }

    /** A square grid feature; offsets and size in thousandths of a degree from the community's corner. */
    private String grid(String code, String name, int east, int north, int size) {
        return feature("grid", "\"code\":\"" + code + "\",\"name\":\"" + name + "\"", east, north, size);
    }

    private String feature(String kind, String properties, int east, int north, int size) {
        double west = corner.lng() + east * 0.001;
        double south = corner.lat() + north * 0.001;
        double wide = size * 0.001;
        return """
                {"type":"Feature","properties":{"kind":"%s",%s},"geometry":{"type":"Polygon","coordinates":
                [[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}""".formatted(
                        kind,
                        properties,
                        west,
                        south,
                        west + wide,
                        south,
                        west + wide,
                        south + wide,
                        west,
                        south + wide,
                        west,
                        south);
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    @Test
    void gridsAndBuildingsAreWrittenAfterATry() {
        MapImport.Tried tried = attempt(
                ImportKind.AREAS,
                null,
                file(
                        feature("building", "\"grid\":\"" + code + "009\",\"name\":\"9号楼\"", 1, 11, 1),
                        grid(code + "009", "第9网格", 0, 10, 3)));
        assertThat(tried.plan().fresh()).isEqualTo(2);
        assertThat(places.find(made.id(), "9号楼", 1).offers()).isEmpty();
        write(tried);
        assertThat(places.find(made.id(), "9号楼", 1).offers().getFirst().label()).isEqualTo("第9网格 9号楼");
        Point middle = new Point(corner.lat() + 0.0105, corner.lng() + 0.0005);
        assertThat(places.at(made.id(), middle).orElseThrow().label()).isEqualTo("第9网格");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = file(grid(code + "009", "第9网格", 0, 10, 3));
        write(attempt(ImportKind.AREAS, null, file));
        ImportPlan again = attempt(ImportKind.AREAS, null, file).plan();
        assertThat(again.findings()).isEmpty();
        assertThat(again.same()).isEqualTo(1);
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void whatWasTriedIsForgottenOnceWrittenAndNobodyElseCanWriteIt() {
        MapImport.Tried tried = attempt(ImportKind.AREAS, null, file(grid(code + "009", "第9网格", 0, 10, 3)));
        assertThat(imports.write(made.id(), UUID.randomUUID(), tried.upload().id()))
                .isEmpty();
        write(tried);
        assertThat(imports.write(made.id(), account, tried.upload().id())).isEmpty();
    }

    @Test
    void overlappingGridsAreReportedAndNothingIsWritten() {
        String file = file(grid(code + "009", "第9网格", 0, 10, 3), grid(code + "010", "第10网格", 2, 10, 3));
        MapImport.Tried tried = attempt(ImportKind.AREAS, null, file);
        assertThat(tried.plan().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("area.fault.grids-overlap");
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.arguments().getFirst()).isEqualTo("第9网格");
        });
        assertThat(imports.write(made.id(), account, tried.upload().id())).isEmpty();
        assertThat(places.count(made.id(), AreaKind.GRID)).isEqualTo(2);
    }

    @Test
    void aGapAgainstTheCommunityIsNotedButMayBeMeant() {
        MapImport.Tried tried = attempt(
                ImportKind.AREAS,
                null,
                file(feature("community", "\"name\":\"\"", 0, 0, 12), grid(code + "009", "第9网格", 0, 10, 3)));
        assertThat(tried.plan().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.fault()).isFalse())
                .extracting(Finding::key)
                .contains("area.import.gap", "area.import.beyond");
        assertThat(imports.write(made.id(), account, tried.upload().id())).isPresent();
        assertThat(places.count(made.id(), AreaKind.GRID)).isEqualTo(3);
    }

    @Test
    void shiftedCoordinatesAreConvertedWhenToldSo() {
        assertThat(keys(
                        ImportKind.AREAS,
                        file(grid(code + "009", "第9网格", 0, 10, 3)).replaceFirst("\\{", "{\"crs\":\"gcj02\",")))
                .isEmpty();
        assertThat(keys(
                        ImportKind.AREAS,
                        file(grid(code + "009", "第9网格", 0, 10, 3)).replaceFirst("\\{", "{\"crs\":\"beijing54\",")))
                .containsExactly("area.import.datum-unknown");
        assertThat(attempt(
                                ImportKind.AREAS,
                                Datum.BD09,
                                file(grid(code + "009", "第9网格", 0, 10, 3)).replaceFirst("\\{", "{\"crs\":\"gcj02\","))
                        .plan()
                        .findings())
                .extracting(Finding::key)
                .containsExactly("area.import.datum-differs");
    }

    @Test
    void eachFaultOfAFeatureIsNamedWithItsRow() {
        String wrongCode = grid("999999999999001", "甲", 0, 10, 1);
        String noName = grid(code + "011", "", 2, 10, 1);
        String noKind = grid(code + "012", "乙", 4, 10, 1).replace("\"grid\"", "\"dog\"");
        String point = grid(code + "013", "丙", 6, 10, 1)
                .replaceFirst(
                        "\"type\":\"Polygon\",\"coordinates\":\\s*\\[\\[.*",
                        "\"type\":\"Point\",\"coordinates\":[1,2]}}");
        String twice = grid(code + "014", "丁", 8, 10, 1);
        String far = grid(code + "015", "戊", 10, 900_000 / 1000, 1);
        String lost = feature("building", "\"grid\":\"123\",\"name\":\"1号楼\"", 12, 10, 1);
        ImportPlan plan = attempt(
                        ImportKind.AREAS, null, file(wrongCode, noName, noKind, point, twice, twice, far, lost))
                .plan();
        assertThat(plan.findings())
                .extracting(finding -> finding.row() + " " + finding.key())
                .containsExactlyInAnyOrder(
                        "1 area.import.grid-code-wrong",
                        "2 area.import.empty",
                        "3 area.import.feature-kind-unknown",
                        "4 area.import.geometry-wrong",
                        "6 area.import.duplicate-row",
                        "7 area.import.geometry-far",
                        "8 area.import.grid-unknown");
    }

    @Test
    void aBorderThatCrossesItselfIsReported() {
        double x = corner.lng();
        double y = corner.lat() + 0.01;
        String bow = """
                {"type":"Feature","properties":{"kind":"grid","code":"%s009","name":"蝴蝶"},"geometry":{"type":"Polygon",
                "coordinates":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}""".formatted(code, x, y, x + 0.002, y + 0.002, x + 0.002, y, x, y + 0.002, x, y);
        assertThat(keys(ImportKind.AREAS, file(bow))).containsExactly("area.fault.border-crosses-itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|area.import.not-json",
                "[]|area.import.not-collection",
                "{\"type\":\"FeatureCollection\",\"features\":[]}|area.import.no-rows"
            })
    void aFileThatIsNoMapSaysSo(String text, String key) {
        assertThat(keys(ImportKind.AREAS, text)).containsExactly(key);
    }

    @Test
    void homesFromASpreadsheetHangUnderTheirBuilding() {
        String first = code + "001";
        write(attempt(
                ImportKind.PLACES,
                null,
                "网格编码,楼栋,单元,房号\n%s,一号楼,1单元,101\n%s,7号楼,2单元,201室\n%s,7号楼,2单元,202室\n".formatted(first, first, first)));
        assertThat(places.find(made.id(), "7-2-202", 1).offers().getFirst().label())
                .isEqualTo("第1网格 7号楼 2单元 202室");
        assertThat(places.count(made.id(), AreaKind.HOME)).isEqualTo(7);
    }

    @Test
    void placesThatAreThereAlreadyStay() {
        ImportPlan plan = attempt(
                        ImportKind.PLACES, null, "grid,building,unit,home\n%s,1号楼,1单元,101室\n".formatted(code + "001"))
                .plan();
        assertThat(plan.same()).isEqualTo(3);
        assertThat(plan.changesNothing()).isTrue();
    }

    @Test
    void eachFaultOfAPlaceIsNamedWithRowAndColumn() {
        String grid = code + "001";
        ImportPlan plan = attempt(
                        ImportKind.PLACES,
                        null,
                        "网格编码,楼栋,单元,房号,纬度,经度\n" + "404,8号楼,,,,\n" + grid + ",,1单元,101,,\n" + grid + ",8号楼,1单元,101,,\n"
                                + grid + ",八号楼,一单元,101,,\n" + grid + ",9号楼,,,abc,1\n" + grid + ",10号楼,,,10,10\n" + grid
                                + "," + "长".repeat(81) + ",,,,\n")
                .plan();
        assertThat(plan.findings())
                .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.key())
                .containsExactly(
                        "2 area.column.grid area.import.grid-unknown",
                        "3 area.column.building area.import.empty",
                        "5 null area.import.duplicate-row",
                        "6 area.column.lat area.import.point-wrong",
                        "7 area.column.lat area.import.point-outside-grid",
                        "8 area.column.building area.import.too-long");
    }

    @Test
    void headingsAreKnownInEveryLanguageAndUnknownOnesReported() {
        assertThat(keys(ImportKind.PLACES, "網格編碼,樓棟\n" + code + "001,30号楼\n")).isEmpty();
        assertThat(keys(ImportKind.PLACES, "Grid code,Building\n" + code + "001,30号楼\n"))
                .isEmpty();
        assertThat(keys(ImportKind.PLACES, "网格编码,宗教\n" + code + "001,x\n"))
                .containsExactlyInAnyOrder("area.import.column-unknown", "area.import.column-missing");
        assertThat(keys(ImportKind.PLACES, "网格编码,楼栋,楼栋\n" + code + "001,x,y\n"))
                .containsExactly("area.import.column-twice");
    }

    @Test
    void postsFromASpreadsheetAnswerForTheirRoles() {
        write(attempt(
                ImportKind.POSTS,
                null,
                "区域编码,岗位类别,岗位名称,职责,姓名,电话,层级,开始日期,结束日期\n" + code
                        + "002,职能部门,第2网格 供热站,供热、gas,李雷,0358-5551234,,2020/1/5,\n"));
        Post heating = posts.withRole(made.id(), "heating").getFirst();
        assertThat(heating.title()).isEqualTo("第2网格 供热站");
        assertThat(heating.roles()).containsExactlyInAnyOrder("heating", "gas");
        assertThat(heating.tier()).isEqualTo(4);
    }

    @Test
    void aColumnThatIsMissingLeavesWhatIsThere() {
        String head = "区域编码,岗位类别,岗位名称";
        write(attempt(ImportKind.POSTS, null, head + ",职责,姓名\n" + code + "002,grid_lead,第2网格 网格长,gas,李雷\n"));
        write(attempt(ImportKind.POSTS, null, head + ",电话\n" + code + "002,grid_lead,第2网格 网格长,12345\n"));
        Post lead = posts.withRole(made.id(), "gas").getFirst();
        assertThat(lead.holderName()).isEqualTo("李雷");
        assertThat(lead.phone()).isEqualTo("12345");
    }

    @Test
    void eachFaultOfAPostIsNamedWithRowAndColumn() {
        String head = "区域编码,岗位类别,岗位名称,职责,姓名,电话,层级,开始日期,结束日期\n";
        String grid = code + "001";
        ImportPlan plan = attempt(
                        ImportKind.POSTS,
                        null,
                        head + "404,desk,甲,,,,,,\n" + grid + ",皇帝,乙,,,,,,\n" + grid + ",desk,,,,,,,\n" + grid
                                + ",desk,丙,飞行,,,,,\n" + grid + ",desk,丁,,,abc,,,\n" + grid + ",desk,戊,,,,0,,\n" + grid
                                + ",desk,己,,,,,昨天,\n" + grid + ",desk,庚,,,,,2026-05-02,2026-05-01\n" + grid
                                + ",desk,辛,,,,,,\n" + grid + ",desk,辛,,,,,,\n")
                .plan();
        assertThat(plan.findings())
                .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.key())
                .containsExactly(
                        "2 area.column.area area.import.area-unknown",
                        "3 area.column.kind area.import.kind-unknown",
                        "4 area.column.title area.import.empty",
                        "5 area.column.roles area.import.role-unknown",
                        "6 area.column.phone area.import.phone-wrong",
                        "7 area.column.tier area.import.tier-wrong",
                        "8 area.column.from area.import.date-wrong",
                        "9 area.column.to area.import.period-backward",
                        "11 null area.import.duplicate-row");
    }
}
