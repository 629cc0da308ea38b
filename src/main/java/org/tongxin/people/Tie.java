package org.tongxin.people;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 与户主关系: the tie of a resident to the head of the household, in the codes of GB/T 4761.
 *
 * @param code two digits, for example {@code 02} for the head
 */
public record Tie(String code) {

    private static final Pattern CODE = Pattern.compile("\\d{2}");

    /** 户主 */
    public static final Tie HEAD = new Tie("02");

    /** 配偶 */
    public static final Tie SPOUSE = new Tie("10");

    /** 子 */
    public static final Tie SON = new Tie("20");

    /** 女 */
    public static final Tie DAUGHTER = new Tie("30");

    /** 非亲属 */
    public static final Tie NOT_RELATED = new Tie("99");

    /** The codes that forms offer, in their order; others are kept as they came. */
    public static final List<Tie> OFFERED = List.of(
            HEAD,
            new Tie("10"),
            new Tie("11"),
            new Tie("12"),
            new Tie("20"),
            new Tie("28"),
            new Tie("30"),
            new Tie("38"),
            new Tie("40"),
            new Tie("41"),
            new Tie("42"),
            new Tie("43"),
            new Tie("44"),
            new Tie("50"),
            new Tie("51"),
            new Tie("52"),
            new Tie("53"),
            new Tie("54"),
            new Tie("55"),
            new Tie("56"),
            new Tie("60"),
            new Tie("70"),
            new Tie("97"),
            NOT_RELATED);

    public Tie {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A tie has two digits");
        }
    }

    /** True for the head of the household: 户主, and 本人 where a list is told from one person. */
    public boolean isHead() {
        return code.equals("01") || code.equals("02");
    }

    /** The code whose words name it: its own where forms offer it, else the one of its class. */
    public String named() {
        if (OFFERED.contains(this)) {
            return code;
        }
        if (isHead()) {
            return HEAD.code;
        }
        return code.charAt(0) >= '8' || code.charAt(0) == '0' ? "97" : code.charAt(0) + "0";
    }
}
