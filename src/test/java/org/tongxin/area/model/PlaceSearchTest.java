package org.tongxin.area.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.area.AreaKind;
import org.tongxin.area.GridType;
import org.tongxin.area.Placement;
import org.tongxin.area.Point;

class PlaceSearchTest {

    private static final int TODAY = AreaNode.day(LocalDate.of(2026, 3, 2));
    private final List<AreaNode.Facts> areas = new ArrayList<>();
    private int codes = 0;
    private final CommunityMap map = map();

    private CommunityMap map() {
        UUID root = area(null, AreaKind.COMMUNITY, "西河社区");
        UUID first = area(root, AreaKind.GRID, "第1网格");
        UUID second = area(root, AreaKind.GRID, "第2网格");
        UUID eleventh = area(root, AreaKind.GRID, "第11网格");
        UUID three = area(first, AreaKind.BUILDING, "3号楼");
        UUID two = area(three, AreaKind.UNIT, "2单元");
        area(two, AreaKind.HOME, "301室");
        area(two, AreaKind.HOME, "302室");
        UUID one = area(three, AreaKind.UNIT, "1单元");
        area(one, AreaKind.HOME, "301室");
        area(first, AreaKind.BUILDING, "13号楼");
        UUID west = area(second, AreaKind.BUILDING, "西苑3号楼");
        UUID westOne = area(west, AreaKind.UNIT, "1单元");
        area(westOne, AreaKind.HOME, "1203室");
        area(second, AreaKind.BUILDING, "西桥路12号");
        area(second, AreaKind.BUILDING, "西桥路112号");
        area(eleventh, AreaKind.BUILDING, "A座");
        area(eleventh, AreaKind.BUILDING, "二十一号楼");
        return new CommunityMap(
                1,
                1,
                areas,
                List.of(
                        new Landmark(UUID.randomUUID(), "北门老锅炉房", List.of("老锅炉房", "锅炉房"), first, new Point(37, 110.83)),
                        new Landmark(UUID.randomUUID(), "文化广场", List.of("小广场"), second, null)),
                new PostBoard(List.of(), List.of(), List.of()));
    }

    private UUID area(@Nullable UUID parent, AreaKind kind, String name) {
        UUID id = UUID.randomUUID();
        areas.add(new AreaNode.Facts(
                id,
                parent,
                kind,
                "14112610000" + (100 + codes++),
                name,
                kind == AreaKind.GRID ? GridType.BASIC : null,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null));
        return id;
    }

    private String best(String words) {
        List<Placement> found = map.find(words, 5, TODAY).offers();
        return found.isEmpty() ? "" : found.getFirst().label();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3号楼2单元301",
                "3-2-301",
                "3－2－301",
                "3/2/301",
                "3号楼2单元301室",
                "三号楼二单元三零一",
                "3栋2单元301",
                "3幢2单元301户",
                "3#2单元301",
                "3#楼2-301",
                "３号楼　２单元　３０１室",
                "3號樓2單元301",
                "西河社区 3号楼 2单元 3楼 301",
                "我家3号楼2单元301暖气不热",
                "3-2-301厕所漏水"
            })
    void aDoorIsFoundHoweverItIsWritten(String words) {
        assertThat(best(words)).isEqualTo("第1网格 3号楼 2单元 301室");
    }

    @ParameterizedTest
    @CsvSource({
        "三号楼,第1网格 3号楼",
        "3号楼,第1网格 3号楼",
        "13号楼,第1网格 13号楼",
        "十三号楼,第1网格 13号楼",
        "21号楼,第11网格 二十一号楼",
        "西苑3号楼,第2网格 西苑3号楼",
        "西苑3-1-1203,第2网格 西苑3号楼 1单元 1203室",
        "西桥路12号,第2网格 西桥路12号",
        "西桥路十二号,第2网格 西桥路12号",
        "西桥路112号门口,第2网格 西桥路112号",
        "a座,第11网格 A座",
        "3号楼2单元,第1网格 3号楼 2单元",
        "3号楼二单元楼道灯坏了,第1网格 3号楼 2单元",
        "2网格,第2网格",
        "第十一网格,第11网格",
        "北门老锅炉房旁,第1网格",
        "锅炉房附近有人倒垃圾,第1网格",
        "小广场,第2网格",
        "文化广场对面,第2网格"
    })
    void everydayWordsLeadToThePlace(String words, String place) {
        assertThat(best(words)).isEqualTo(place);
    }

    @Test
    void aLandmarkHasItsOwnPoint() {
        assertThat(map.find("老锅炉房旁边", 5, TODAY).offers().getFirst().point()).isEqualTo(new Point(37, 110.83));
    }

    @Test
    void aNumberThatSeveralBuildingsHaveOffersAll() {
        assertThat(map.find("3号楼", 5, TODAY).offers())
                .extracting(Placement::label)
                .containsExactly("第1网格 3号楼", "第2网格 西苑3号楼");
    }

    @Test
    void aDoorThatIsInTwoUnitsOffersBoth() {
        assertThat(map.find("3号楼301", 5, TODAY).offers())
                .extracting(Placement::label)
                .startsWith("第1网格 3号楼 1单元 301室", "第1网格 3号楼 2单元 301室");
    }

    @Test
    void aDoorThatDoesNotExistLeadsToItsUnit() {
        assertThat(best("3号楼2单元909")).isEqualTo("第1网格 3号楼 2单元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "楼道灯坏了", "垃圾没人收", "12345", "'; drop table", "\u202e\u0000"})
    void wordsWithoutAPlaceFindNothing(String words) {
        assertThat(map.find(words, 5, TODAY).offers()).isEmpty();
    }

    @Test
    void twelveDoesNotStandInOneHundredAndTwelve() {
        assertThat(map.find("西桥路112号", 5, TODAY).offers())
                .extracting(Placement::label)
                .doesNotContain("第2网格 西桥路12号");
    }

    @ParameterizedTest
    @CsvSource({
        "三号楼,''",
        "我家3号楼暖气不热,''",
        "2网格3号楼,第2网格 西苑3号楼",
        "1网格3号楼,第1网格 3号楼",
        "西苑3号楼漏水,第2网格 西苑3号楼",
        "3号楼2单元301,第1网格 3号楼 2单元 301室",
        "13号楼,第1网格 13号楼",
        "文化广场对面13号楼,第1网格 13号楼",
        "从锅炉房到小广场一路没灯,''",
        "小广场,第2网格",
        "西桥路,第2网格",
        "北门锅炉房,第1网格",
        "门老锅炉,第1网格"
    })
    void aPlaceIsSureWhereNothingElseFitsAsWell(String words, String place) {
        assertThat(map.find(words, 5, TODAY).certain().map(Placement::label).orElse(""))
                .isEqualTo(place);
    }

    @Test
    void aDoorOfTwoUnitsIsSurelyInTheirBuilding() {
        assertThat(map.find("1网格3号楼301", 5, TODAY).certain().map(Placement::label))
                .hasValue("第1网格 3号楼");
    }

    @Test
    void aNameThatIsOnlyAlikeIsOfferedAndNotSure() {
        var found = map.find("文化大广场", 5, TODAY);
        assertThat(found.offers()).extracting(Placement::label).containsExactly("第2网格");
        assertThat(found.isAmbiguous()).isTrue();
    }
}
