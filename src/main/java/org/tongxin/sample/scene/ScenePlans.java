package org.tongxin.sample.scene;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxin.area.Point;
import org.tongxin.sample.families.Plan;
import org.tongxin.sample.scene.Scene.Level;

/** The places that can be made. What is published of each is said beside it; other figures are invented. */
final class ScenePlans {

    private ScenePlans() {}

    static List<Scene> all() {
        return List.of(xihe(), jianlin(), xianggelila(), wentingxiang(), zoujiajiao());
    }

    private static Scene xihe() {
        return new Scene(
                "xihe",
                "西河社区",
                "zh-Hans",
                "141126100001",
                126,
                List.of(
                        new Level("140000000000", "山西省"),
                        new Level("141100000000", "吕梁市"),
                        new Level("141126000000", "石楼县"),
                        new Level("141126100000", "灵泉镇")),
                "县",
                new Point(36.997, 110.834),
                "0358",
                10,
                List.of("西桥路", "河沿街"),
                3,
                ScenePlans::inXihe);
    }

    /** Households and people are published. */
    private static Plan inXihe(LocalDate today) {
        return new Plan(
                3438,
                today,
                2_618,
                7_159,
                820,
                4_672,
                Map.of("01", 7_942, "03", 41, "11", 23, "02", 9, "05", 3, "04", 2),
                Map.of("zh", 3_016, "ug", 3, "bo", 2, "mn", 4, "sign", 11),
                64,
                121,
                null);
    }

    private static Scene jianlin() {
        return new Scene(
                "jianlin",
                "建林社区",
                "zh-Hans",
                "620201001001",
                201,
                List.of(
                        new Level("620000000000", "甘肃省"),
                        new Level("620200000000", "嘉峪关市"),
                        new Level("620201001000", "钢城街道")),
                "市",
                new Point(39.803, 98.272),
                "0937",
                12,
                List.of("建林路", "玉泉街"),
                4,
                ScenePlans::inJianlin);
    }

    /** Published are all households and people, and eight groups with 76 households and 282 people. */
    private static Plan inJianlin(LocalDate today) {
        return new Plan(
                3986,
                today,
                3_402,
                7_911,
                584,
                1_564,
                Map.of("01", 8_146, "04", 61, "11", 38, "30", 24, "03", 87, "26", 31, "47", 9, "48", 18, "02", 14),
                Map.of("zh", 2_406, "bo", 22, "mn", 7, "sign", 12),
                58,
                97,
                new Plan.Gathered(76, 52));
    }

    private static Scene xianggelila() {
        return new Scene(
                "xianggelila",
                "香格里拉社区",
                "zh-Hans",
                "630103001001",
                301,
                List.of(
                        new Level("630000000000", "青海省"),
                        new Level("630100000000", "西宁市"),
                        new Level("630103000000", "城中区"),
                        new Level("630103001000", "南川西路街道")),
                "区",
                new Point(36.602, 101.768),
                "0971",
                8,
                List.of("香格里拉路", "南川西路"),
                4,
                ScenePlans::inXianggelila);
    }

    /** Published are 531 households and 1,508 people of eleven groups, 16 % of all, and the allowance. */
    private static Plan inXianggelila(LocalDate today) {
        var groups = new LinkedHashMap<>(Map.of("01", 6_218, "04", 486, "02", 67, "03", 712, "11", 38, "30", 121));
        groups.putAll(Map.of("35", 52, "08", 9, "10", 7, "15", 8, "26", 6, "37", 2));
        return new Plan(
                1508,
                today,
                2_814,
                7_202,
                806,
                2_223,
                groups,
                Map.of("zh", 2_920, "bo", 214, "mn", 19, "sign", 14),
                16,
                21,
                new Plan.Gathered(531, 402));
    }

    private static Scene wentingxiang() {
        return new Scene(
                "wentingxiang",
                "文亭巷社区",
                "zh-Hans",
                "630104001001",
                302,
                List.of(
                        new Level("630000000000", "青海省"),
                        new Level("630100000000", "西宁市"),
                        new Level("630104000000", "城西区"),
                        new Level("630104001000", "文汇路街道")),
                "区",
                new Point(36.636, 101.752),
                "0971",
                8,
                List.of("文亭巷", "文汇路"),
                7,
                ScenePlans::inWentingxiang);
    }

    /** Nothing about its people is published. */
    private static Plan inWentingxiang(LocalDate today) {
        return new Plan(
                8675,
                today,
                1_906,
                4_981,
                318,
                1_064,
                Map.of("01", 4_204, "04", 188, "03", 241, "30", 36, "02", 17, "35", 3),
                Map.of("zh", 1_702, "bo", 96, "mn", 6, "sign", 9),
                27,
                41,
                null);
    }

    private static Scene zoujiajiao() {
        return new Scene(
                "zoujiajiao",
                "鄒家角社區",
                "zh-Hant",
                "320583101001",
                583,
                List.of(
                        new Level("320000000000", "江蘇省"),
                        new Level("320583000000", "昆山市"),
                        new Level("320583101000", "陸家鎮")),
                "市",
                new Point(31.318, 121.047),
                "0512",
                8,
                List.of("邹家角路", "菉溪路"),
                3,
                ScenePlans::inZoujiajiao);
    }

    /** Published are 82 people of sixteen groups, 49 of them floating. */
    private static Plan inZoujiajiao(LocalDate today) {
        var groups = new LinkedHashMap<>(Map.of("01", 2_816, "03", 17, "06", 12, "15", 11, "08", 9, "12", 6));
        groups.putAll(Map.of("07", 5, "05", 3, "04", 3, "02", 3, "11", 2, "13", 2, "09", 2, "17", 2));
        groups.putAll(Map.of("10", 2, "32", 2, "37", 1));
        return new Plan(
                4816,
                today,
                962,
                2_604,
                518,
                1_742,
                groups,
                Map.of("zh", 1_104, "ug", 2, "bo", 2, "sign", 6),
                18,
                26,
                new Plan.Gathered(38, 49));
    }
}
