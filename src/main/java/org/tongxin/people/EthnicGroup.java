package org.tongxin.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 民族: the code list of GB/T 3304. Told by the person, optional; for counting whole areas and for the person's own view
 * only.
 *
 * @param code two digits
 * @param name as the standard writes it
 * @param roman its name in Latin letters
 */
public record EthnicGroup(String code, String name, String roman) {

    /** The code of the largest group. */
    public static final String HAN = "01";

    /** All of them, in the order of the standard. */
    public static final List<EthnicGroup> ALL = List.of(
            new EthnicGroup(HAN, "汉族", "Han"),
            new EthnicGroup("02", "蒙古族", "Mongol"),
            new EthnicGroup("03", "回族", "Hui"),
            new EthnicGroup("04", "藏族", "Zang"),
            new EthnicGroup("05", "维吾尔族", "Uygur"),
            new EthnicGroup("06", "苗族", "Miao"),
            new EthnicGroup("07", "彝族", "Yi"),
            new EthnicGroup("08", "壮族", "Zhuang"),
            new EthnicGroup("09", "布依族", "Buyei"),
            new EthnicGroup("10", "朝鲜族", "Chosen"),
            new EthnicGroup("11", "满族", "Man"),
            new EthnicGroup("12", "侗族", "Dong"),
            new EthnicGroup("13", "瑶族", "Yao"),
            new EthnicGroup("14", "白族", "Bai"),
            new EthnicGroup("15", "土家族", "Tujia"),
            new EthnicGroup("16", "哈尼族", "Hani"),
            new EthnicGroup("17", "哈萨克族", "Kazak"),
            new EthnicGroup("18", "傣族", "Dai"),
            new EthnicGroup("19", "黎族", "Li"),
            new EthnicGroup("20", "傈僳族", "Lisu"),
            new EthnicGroup("21", "佤族", "Va"),
            new EthnicGroup("22", "畲族", "She"),
            new EthnicGroup("23", "高山族", "Gaoshan"),
            new EthnicGroup("24", "拉祜族", "Lahu"),
            new EthnicGroup("25", "水族", "Sui"),
            new EthnicGroup("26", "东乡族", "Dongxiang"),
            new EthnicGroup("27", "纳西族", "Naxi"),
            new EthnicGroup("28", "景颇族", "Jingpo"),
            new EthnicGroup("29", "柯尔克孜族", "Kirgiz"),
            new EthnicGroup("30", "土族", "Tu"),
            new EthnicGroup("31", "达斡尔族", "Daur"),
            new EthnicGroup("32", "仫佬族", "Mulao"),
            new EthnicGroup("33", "羌族", "Qiang"),
            new EthnicGroup("34", "布朗族", "Blang"),
            new EthnicGroup("35", "撒拉族", "Salar"),
            new EthnicGroup("36", "毛南族", "Maonan"),
            new EthnicGroup("37", "仡佬族", "Gelao"),
            new EthnicGroup("38", "锡伯族", "Xibe"),
            new EthnicGroup("39", "阿昌族", "Achang"),
            new EthnicGroup("40", "普米族", "Pumi"),
            new EthnicGroup("41", "塔吉克族", "Tajik"),
            new EthnicGroup("42", "怒族", "Nu"),
            new EthnicGroup("43", "乌孜别克族", "Uzbek"),
            new EthnicGroup("44", "俄罗斯族", "Russ"),
            new EthnicGroup("45", "鄂温克族", "Ewenki"),
            new EthnicGroup("46", "德昂族", "Deang"),
            new EthnicGroup("47", "保安族", "Bonan"),
            new EthnicGroup("48", "裕固族", "Yugur"),
            new EthnicGroup("49", "京族", "Gin"),
            new EthnicGroup("50", "塔塔尔族", "Tatar"),
            new EthnicGroup("51", "独龙族", "Derung"),
            new EthnicGroup("52", "鄂伦春族", "Oroqen"),
            new EthnicGroup("53", "赫哲族", "Hezhen"),
            new EthnicGroup("54", "门巴族", "Monba"),
            new EthnicGroup("55", "珞巴族", "Lhoba"),
            new EthnicGroup("56", "基诺族", "Jino"),
            new EthnicGroup("97", "其他未识别民族", "Unrecognized"),
            new EthnicGroup("98", "外国血统中国籍人士", "Naturalized"));

    private static final Map<String, EthnicGroup> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EthnicGroup::code, Function.identity()));

    /** The group with the code; lists that number the last two 57 and 58 are understood. */
    public static Optional<EthnicGroup> of(String code) {
        String own = code.equals("57") ? "97" : code.equals("58") ? "98" : code;
        return Optional.ofNullable(BY_CODE.get(own));
    }
}
