package org.tongxin.people.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 不收的栏目: what no column of a sheet may bring, told by its heading
 * without spaces and signs. Such a column is dropped while the upload comes in
 * and is kept nowhere.
 */
public enum Withheld {
    /** 宗教信仰 */
    BELIEF("宗教|信仰|信教|教派|教徒|教民|教职|朝觐|礼拜|佛教|道教|基督|天主教|伊斯兰|穆斯林|宗敎|朝覲|禮拜|伊斯蘭|religio|faith|belief|"
            + "church|mosque|denomination|ཆོསལུགས|དདཔ|دىن|ئېتىقاد|діні|종교|신앙"),
    /** 政治面貌、政治表现 */
    POLITICS("政治|党派|政审|思想|表现情况|现实表现|立场|可靠|忠诚|黨派|政審|表現|立場|忠誠|politic|loyal|reliab|partymember|ideolog"),
    /** 信访 */
    PETITION("信访|上访|访民|缠访|越级|维稳|涉稳|稳控|诉访|信訪|上訪|訪民|維穩|涉穩|穩控|petition|stability"),
    /** 违法犯罪 */
    CRIME("犯罪|前科|刑释|刑满|刑期|服刑|案底|违法|矫正|吸毒|涉毒|戒毒|邪教|拘留|劣迹|刑釋|刑滿|違法|矯正|劣跡|crim|convict|offen[cd]|prison|drug|parole"),
    /** 重点人员 */
    WATCHED("重点人|重点关注|重点管|重点群体|特殊人群|特殊人员|管控|关注人员|关注等级|布控|敏感人|重點人|重點關注|特殊人員|關注人員|敏感人|keyperson|watch"
            + "list|keypopulation|specialgroup|focusperson"),
    /** 评分评级 */
    SCORE("评分|打分|得分|评级|信用|积分|风险|危险等级|红黄|評分|評級|積分|風險|危險|score|rating|risk|credit|rank"),
    /** 健康状况 */
    ILLNESS("疾病|病史|患病|病种|慢性病|慢病|健康|精神|艾滋|传染|体检|孕|血型|傳染|體檢|illness|disease|diagnos|health|hiv|pregnan"),
    /** 银行账户、收入 */
    MONEY("银行|账号|账户|卡号|开户|收入|工资|銀行|帳號|賬號|帳戶|開戶|工資|bank|account|income|salary"),
    /** 民族: only what the people told themselves is taken, see {@link Field#GROUP} */
    GROUP(null);

    private final @Nullable Pattern words;

    Withheld(@Nullable String words) {
        this.words = words == null ? null : Pattern.compile(words);
    }

    /** What the heading, brought to one writing, may not bring; empty for all others. */
    static Optional<Withheld> in(String plainHeading) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.words != null && kind.words.matcher(plainHeading).find())
                .findFirst();
    }

    /** Its word in tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence that says why. */
    public String key() {
        return "people.import.withheld." + word();
    }
}
