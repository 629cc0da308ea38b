package org.tongxin.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides what identifies a person by number. Prefers hiding too much: a released text is read by everybody. */
final class Masking {

    private static final String HIDDEN = "***";

    private static final String CHINESE = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两";

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}[@＠][\\p{L}\\p{N}.-]{1,190}");

    private static final Pattern NAMED_ACCOUNT =
            Pattern.compile("(?i)((?:微信|wechat|qq|vx|扣扣)(?:号|號|id)?\\s{0,3}[:：是为為]?\\s{0,3})[a-z0-9_-]{5,20}");

    /** Passports and permits: one or two letters, seven or eight digits. */
    private static final Pattern PERMIT = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-zＡ-Ｚ]{1,2}\\p{Nd}{7,8}(?!\\p{N})");

    /** Digits with at most two separators between neighbours; an X may end an identity number. */
    private static final Pattern DIGITS =
            Pattern.compile("[+＋]?[(（]?\\p{Nd}(?:[ \\u00A0\\u3000.,·*()（）/_‐-―－-]{0,2}\\p{Nd}){6,}+[ -]?[XxＸｘ]?");

    private static final Pattern CHINESE_DIGITS =
            Pattern.compile("[" + CHINESE + "](?:[ ，,-]?[" + CHINESE + "]){6,}+[XxＸ]?");

    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d{2}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?:[ ,]{1,2}(?:[01]?\\d|2[0-4]))?");

    /** Degrees of a place: they are rounded elsewhere, and a text seldom has them. */
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}\\.\\d{1,6}");

    private Masking() {}

    static String mask(String text) {
        String masked = text;
        if (masked.indexOf('@') >= 0 || masked.indexOf('＠') >= 0) {
            masked = MAIL.matcher(masked).replaceAll(HIDDEN);
        }
        masked = NAMED_ACCOUNT.matcher(masked).replaceAll("$1" + HIDDEN);
        masked = CHINESE_DIGITS.matcher(masked).replaceAll(HIDDEN);
        if (masked.codePoints().noneMatch(Character::isDigit)) {
            return masked;
        }
        masked = PERMIT.matcher(masked).replaceAll(HIDDEN);
        return DIGITS.matcher(masked).replaceAll(Masking::hidden);
    }

    private static String hidden(MatchResult found) {
        String digits = found.group();
        return DATE.matcher(digits).matches() || DECIMAL.matcher(digits).matches() ? digits : HIDDEN;
    }
}
