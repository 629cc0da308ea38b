package org.tongxin.insight.board;

import org.jspecify.annotations.Nullable;

/**
 * The addresses of a board and of the cases behind its numbers.
 *
 * @param several true where the reader sees several communities, so that an address has to name one
 */
record Addresses(boolean several) {

    String board(Asked asked) {
        return "/board?" + parameters(asked);
    }

    String cases(Asked asked, Figure figure, @Nullable Integer tier, Figures.@Nullable After after) {
        return "/board/cases?of=" + figure.code() + "&" + parameters(asked)
                + (tier == null ? "" : "&tier=" + tier)
                + (after == null ? "" : "&after=" + after.at() + "_" + after.id());
    }

    /** Nothing in it needs encoding: codes, numbers and slugs. */
    private String parameters(Asked asked) {
        return "period=" + asked.period().code()
                + (asked.area().isEmpty() ? "" : "&grid=" + asked.area())
                + (asked.group().isEmpty() ? "" : "&group=" + asked.group())
                + (several ? "&community=" + asked.community().slug() : "");
    }
}
