package org.tongxin.kernel.sheets;

/** Keeps a text from becoming a formula in the program that opens the sheet. */
final class Guard {

    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

    private Guard() {}

    static String guarded(String text) {
        return startsLikeAFormula(text) ? "'" + text : text;
    }

    static String withoutGuard(String text) {
        return text.startsWith("'") && startsLikeAFormula(text.substring(1)) ? text.substring(1) : text;
    }

    /** Space before the sign does not help: programs strip it. */
    private static boolean startsLikeAFormula(String text) {
        String bare = text.stripLeading();
        boolean hiddenBySpace = !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0;
        return hiddenBySpace || (!bare.isEmpty() && STARTERS.indexOf(bare.charAt(0)) >= 0);
    }
}
