package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.Sheets;
import org.tongxin.people.imports.Headings.Column;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource({
        "姓名, NAME",
        "姓  名, NAME",
        "*姓名（必填）, NAME",
        "成员姓名, NAME",
        "Name, NAME",
        "身份证号码, DOCUMENT",
        "公民身份号码(18位), DOCUMENT",
        "身分證號, DOCUMENT",
        "ID No., DOCUMENT",
        "与户主关系, TIE",
        "與戶主關係, TIE",
        "Relation to head, TIE",
        "联系电话, MOBILE",
        "手机号：, MOBILE",
        "聯絡電話, MOBILE",
        "Mobile-Phone, MOBILE",
        "出生年月, BIRTH",
        "Date of Birth, BIRTH",
        "家庭住址, ADDRESS",
        "現住址, ADDRESS",
        "户 号, HOUSEHOLD",
        "楼栋, BUILDING",
        "性別, SEX"
    })
    void usualHeadingsAreKnown(String heading, Field field) {
        assertThat(match(heading)).isEqualTo(new Column(heading, field, null, true));
    }

    @ParameterizedTest
    @CsvSource({"居民的身份证号码信息, DOCUMENT", "本人手机号码1, MOBILE", "入户家庭住址信息, ADDRESS", "人员性别类型, SEX"})
    void headingsThatResembleAKnownOneAreProposedForALook(String heading, Field field) {
        assertThat(match(heading)).isEqualTo(new Column(heading, field, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号", "备注", "年龄", "监护人姓名", "网格员姓名", "紧急联系人电话", "房东手机号", "Guardian name", "父亲身份证号"})
    void whatIsAboutSomethingOrSomebodyElseIsLeftOut(String heading) {
        assertThat(match(heading)).isEqualTo(new Column(heading, null, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "宗教信仰, BELIEF",
        "信仰, BELIEF",
        "是否信教, BELIEF",
        "宗 教, BELIEF",
        "宗教（教派）, BELIEF",
        "Religion, BELIEF",
        "religious belief, BELIEF",
        "ཆོས་ལུགས།, BELIEF",
        "دىنىي ئېتىقاد, BELIEF",
        "信仰（可选）, BELIEF",
        "政治面貌, POLITICS",
        "政治表现, POLITICS",
        "现实表现, POLITICS",
        "Political reliability, POLITICS",
        "是否上访, PETITION",
        "信訪情況, PETITION",
        "维稳等级, PETITION",
        "Petitions, PETITION",
        "犯罪记录, CRIME",
        "有无前科, CRIME",
        "Criminal record, CRIME",
        "是否吸毒, CRIME",
        "重点人员, WATCHED",
        "重點人口, WATCHED",
        "特殊人群类别, WATCHED",
        "Key person, WATCHED",
        "信用评分, SCORE",
        "风险等级, SCORE",
        "Risk level, SCORE",
        "慢性病, ILLNESS",
        "健康状况, ILLNESS",
        "银行卡号, MONEY",
        "备注(宗教), BELIEF",
        "人员类别（重点人员）, WATCHED"
    })
    void whatMayNotBeKeptIsDropped(String heading, Withheld why) {
        Column column = match(heading);
        assertThat(column.withheld()).isEqualTo(why);
        assertThat(column.field()).isNull();
    }

    @Test
    void noChoiceBringsBackWhatMayNotBeKept() {
        var chosen = Map.of(Headings.plain("宗教信仰"), "name", Headings.plain("民族"), "name");
        assertThat(Headings.match(List.of("宗教信仰", "民族"), chosen, false))
                .extracting(Column::withheld)
                .containsExactly(Withheld.BELIEF, Withheld.GROUP);
    }

    @Test
    void theEthnicGroupIsTakenOnlyWhereThePeopleToldIt() {
        assertThat(Headings.match(List.of("民族"), Map.of(), false).getFirst().withheld())
                .isEqualTo(Withheld.GROUP);
        assertThat(Headings.match(List.of("民族成份"), Map.of(), false).getFirst().withheld())
                .isEqualTo(Withheld.GROUP);
        assertThat(Headings.match(List.of("民族"), Map.of(), true).getFirst().field())
                .isEqualTo(Field.GROUP);
    }

    @Test
    void whatTheCommunityChoseBeforeComesFirst() {
        var chosen = Map.of(Headings.plain("名儿"), "name", Headings.plain("关系"), "");
        assertThat(Headings.match(List.of("名儿", "关系", "姓名"), chosen, false))
                .extracting(Column::field)
                .containsExactly(Field.NAME, null, null);
    }

    @Test
    void noFieldIsGivenTwiceInAnyOrder() {
        List<String> headings = Arrays.asList("姓名", "户主姓名", "手机", "联系电话", "身份证号", "证件号码", "地址", "家庭住址", "出生日期", "生日");
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(headings, random);
            List<Field> fields = Headings.match(headings, Map.of(), false).stream()
                    .map(Column::field)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            assertThat(new HashSet<>(fields)).hasSameSizeAs(fields);
            assertThat(fields)
                    .contains(Field.NAME, Field.HEAD, Field.MOBILE, Field.DOCUMENT, Field.ADDRESS, Field.BIRTH);
        }
    }

    @Test
    void noKnownHeadingIsOfTwoFieldsOrMayNotBeKept() {
        Set<String> seen = new HashSet<>();
        for (Field field : Field.values()) {
            for (String heading : field.headings()) {
                assertThat(seen.add(heading)).as(heading).isTrue();
                assertThat(Withheld.in(heading)).as(heading).isEmpty();
            }
        }
    }

    @Test
    void theHeadingIsFoundBelowATitle() {
        HeadRows.Found found = HeadRows.in(List.of(
                row(1, "西河社区居民登记表"), row(2, "填表人：", "", "日期："), row(3, "序号", "姓名", "身份证号"), row(4, "1", "卓玛", "")));
        assertThat(found).isEqualTo(new HeadRows.Found(List.of("序号", "姓名", "身份证号"), 2));
    }

    @Test
    void twoRowsOfMergedHeadingsAreReadAsOne() {
        HeadRows.Found found = HeadRows.in(List.of(
                row(1, "户号", "住址", "", "", "家庭成员", "", "", "宗教情况", ""),
                row(2, "", "楼栋", "单元", "房号", "姓名", "性别", "出生日期", "有无", "类别"),
                row(3, "1", "3", "2", "301", "卓玛", "女", "1949-3-7", "有", "x")));
        java.util.Objects.requireNonNull(found);
        assertThat(found.last()).isEqualTo(1);
        assertThat(Headings.match(found.headings(), Map.of(), false))
                .extracting(Column::field)
                .containsExactly(
                        Field.HOUSEHOLD,
                        Field.BUILDING,
                        Field.UNIT,
                        Field.ROOM,
                        Field.NAME,
                        Field.SEX,
                        Field.BIRTH,
                        null,
                        null);
        assertThat(Headings.match(found.headings(), Map.of(), false))
                .extracting(Column::withheld)
                .endsWith(Withheld.BELIEF, Withheld.BELIEF);
    }

    @Test
    void aSheetWithoutKnownHeadingsHasNone() {
        assertThat(HeadRows.in(List.of(row(1, "a", "b"), row(2, "1", "2")))).isNull();
    }

    private static Sheets.Row row(int number, String... cells) {
        return new Sheets.Row(0, "s", number, List.of(cells));
    }

    private static Column match(String heading) {
        return Headings.match(List.of(heading), Map.of(), false).getFirst();
    }
}
