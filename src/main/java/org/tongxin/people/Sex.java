package org.tongxin.people;

import java.util.Arrays;

/** 性别, in the codes of GB/T 2261.1. */
public enum Sex {
    /** 未知 */
    UNKNOWN(0),
    /** 男 */
    MALE(1),
    /** 女 */
    FEMALE(2),
    /** 未说明 */
    UNSTATED(9);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /** The code of the standard. */
    public int code() {
        return code;
    }

    /** The one with the code. */
    public static Sex of(int code) {
        return Arrays.stream(values())
                .filter(sex -> sex.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No code of GB/T 2261.1"));
    }
}
