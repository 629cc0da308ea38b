package org.tongxin.insight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Page;

/** Numbers and shares in the reader's words, each with its address. */
record Numbers(Page page, Addresses addresses) {

    /** From so few a share in percent would say more than is known. */
    static final int FEW = 10;

    BoardPage.Count count(Asked asked, Tally tally, Figure figure) {
        return count(asked, tally, figure, null);
    }

    BoardPage.Count count(Asked asked, Tally tally, Figure figure, @Nullable Integer tier) {
        int number = tally.of(figure);
        return new BoardPage.Count(
                page.t("insight.board.figure." + figure.code()),
                page.t("insight.board.what." + figure.code()),
                number,
                number == 0 ? null : addresses.cases(asked, figure, tier, null));
    }

    List<BoardPage.Rate> rates(Asked asked, Tally tally) {
        List<BoardPage.Share> shares = shares(asked, tally);
        return List.of(
                rate("response", shares.get(0)),
                rate("resolution", shares.get(1)),
                rate("satisfaction", shares.get(2)));
    }

    private BoardPage.Rate rate(String name, BoardPage.Share share) {
        return new BoardPage.Rate(page.t("insight.board.rate." + name), page.t("insight.board.meaning." + name), share);
    }

    BoardPage.Row row(String name, Asked asked, Tally tally) {
        return new BoardPage.Row(name, count(asked, tally, Figure.REPORTED), shares(asked, tally));
    }

    /** Response, resolution, satisfaction. */
    private List<BoardPage.Share> shares(Asked asked, Tally tally) {
        return List.of(
                share(asked, tally, Figure.RESPONDED, Figure.COUNTED),
                share(asked, tally, Figure.SETTLED, Figure.COUNTED),
                share(asked, tally, Figure.SATISFIED, Figure.GRADED));
    }

    private BoardPage.Share share(Asked asked, Tally tally, Figure part, Figure of) {
        return new BoardPage.Share(
                count(asked, tally, part), count(asked, tally, of), percent(page, tally.of(part), tally.of(of)));
    }

    /** Rounded down, so that it says all only where it is all; null where it was counted from few. */
    static @Nullable String percent(Page page, int part, int of) {
        return of < FEW ? null : page.percent(part * 100L / of / 100.0);
    }
}
