package org.tongxin.insight.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.ui.Page;

/** Puts the cases behind a number into the reader's words. */
@Component
class CasesView {

    private final Names names;

    CasesView(Names names) {
        this.names = names;
    }

    CasesPage page(
            Actor.Staff staff,
            Page page,
            Asked asked,
            Figure figure,
            @Nullable Integer tier,
            boolean fromStart,
            Figures.Listed listed) {
        boolean several = staff.scope().communities().size() > 1;
        var addresses = new Addresses(several);
        List<Figures.Line> shown =
                listed.lines().subList(0, Math.min(Figures.PAGE, listed.lines().size()));
        boolean more = listed.lines().size() > shown.size();
        return new CasesPage(
                page.t("insight.board.figure." + figure.code()),
                where(page, asked, figure),
                listed.count(),
                shown.stream().map(line -> row(page, asked, line, several)).toList(),
                addresses.board(asked),
                more
                        ? addresses.cases(
                                asked,
                                figure,
                                tier,
                                new Figures.After(
                                        shown.getLast().reportedAt(),
                                        shown.getLast().id()))
                        : null,
                fromStart ? null : addresses.cases(asked, figure, tier, null));
    }

    private String where(Page page, Asked asked, Figure figure) {
        long community = asked.community().id();
        List<String> parts = new ArrayList<>();
        parts.add(figure.ofNow() ? page.t("insight.board.now") : asked.period().name(page));
        parts.add(
                asked.ofOneArea()
                        ? names.grid(page, community, asked.grid())
                        : asked.community().name());
        if (!asked.group().isEmpty()) {
            parts.add(names.group(page, community, asked.group()));
        }
        return String.join(" · ", parts);
    }

    private CasesPage.Row row(Page page, Asked asked, Figures.Line line, boolean several) {
        return new CasesPage.Row(
                "/work/" + line.number()
                        + (several ? "?community=" + asked.community().slug() : ""),
                names.category(page, asked.community().id(), line.catalogueVersion(), line.category()),
                line.number() + " · " + page.when(line.reportedAt()),
                line.place(),
                page.t("requests.state." + line.state()),
                page.t("insight.board.standing." + line.standing()),
                line.excluded(),
                line.emergency());
    }

    /** The last line of the page before; null, the beginning, where the address was tampered with. */
    static Figures.@Nullable After after(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length < 2 ? null : new Figures.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            return null;
        }
    }
}
