package org.tongxin.insight.board;

import static org.tongxin.kernel.Duty.ADJUDICATE;
import static org.tongxin.kernel.Duty.CALL_BACK;
import static org.tongxin.kernel.Duty.CHECK;
import static org.tongxin.kernel.Duty.DESK;
import static org.tongxin.kernel.Duty.HANDLE;
import static org.tongxin.kernel.Duty.LEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The board, and the cases behind each of its numbers. Who may see how much of it is in {@link Sight}. */
@Controller
class BoardController {

    private final Figures figures;
    private final BoardView view;
    private final CasesView cases;
    private final Communities communities;

    BoardController(Figures figures, BoardView view, CasesView cases, Communities communities) {
        this.figures = figures;
        this.view = view;
        this.cases = cases;
        this.communities = communities;
    }

    @GetMapping("/board")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.CASES)
    ModelAndView board(
            Actor.Staff staff,
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "") String group) {
        Community community = community(request, staff);
        LocalDate today = figures.today(community);
        Asked asked = Asked.of(community, Period.of(period, today), grid, group);
        Figures.Found found = figures.count(staff.scope(), asked);
        return Pages.show("insight/board/board", view.page(staff, page, asked, today, found));
    }

    @GetMapping("/board/cases")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.CASES)
    ModelAndView cases(
            Actor.Staff staff,
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String after) {
        Community community = community(request, staff);
        Figure figure = Figure.of(of).orElse(Figure.REPORTED);
        Asked asked = Asked.of(community, Period.of(period, figures.today(community)), grid, group);
        Integer circle = tier(tier);
        Figures.After last = CasesView.after(after);
        Figures.Listed listed = figures.list(staff.scope(), asked, figure, circle, last);
        return Pages.show("insight/board/cases", cases.page(staff, page, asked, figure, circle, last == null, listed));
    }

    private static @Nullable Integer tier(String text) {
        return text.matches("\\d") ? Integer.valueOf(text) : null;
    }

    private Community community(HttpServletRequest request, Actor.Staff staff) {
        return communities
                .of(request, staff.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
