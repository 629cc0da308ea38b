package org.tongxin.browser;

/**
 * How a reader looks at a page.
 *
 * @param width of the window in CSS pixels
 * @param language tag of the language
 * @param elder true in elder mode
 * @param dark true where the device prefers dark
 */
public record Look(int width, String language, boolean elder, boolean dark) {

    public static final Look PHONE = new Look(390, "zh-Hans", false, false);
    public static final Look DESK = new Look(1280, "zh-Hans", false, false);

    public Look in(String other) {
        return new Look(width, other, elder, dark);
    }

    public Look asElder() {
        return new Look(width, language, true, dark);
    }

    public Look inDark() {
        return new Look(width, language, elder, true);
    }

    /** A name for files. */
    public String name() {
        return width + "-" + language + (elder ? "-elder" : "") + (dark ? "-dark" : "");
    }
}
