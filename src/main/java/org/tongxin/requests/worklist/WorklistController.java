package org.tongxin.requests.worklist;

import static org.tongxin.kernel.Duty.ADJUDICATE;
import static org.tongxin.kernel.Duty.CALL_BACK;
import static org.tongxin.kernel.Duty.CHECK;
import static org.tongxin.kernel.Duty.DESK;
import static org.tongxin.kernel.Duty.HANDLE;
import static org.tongxin.kernel.Duty.LEAD;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Transactions;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

@Controller
class WorklistController {

    private final Lines lines;
    private final Rows rows;
    private final WorkForm form;
    private final Transactions transactions;
    private final Clock clock;

    WorklistController(Lines lines, Rows rows, WorkForm form, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.rows = rows;
        this.form = form;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Read(List<Line> lines, Lines.Counts counts) {}

    @GetMapping("/work")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.CASES)
    ModelAndView list(
            Actor.Staff staff,
            Page page,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "") String emergency,
            @RequestParam(defaultValue = "") String after) {
        Wanted wanted = form.read(staff, new WorkForm.Typed(tab, q, state, category, grid, emergency, after));
        Instant now = clock.instant();
        Read read = transactions.reading(
                staff.scope(), () -> new Read(lines.page(staff, wanted, now), lines.counts(staff, now)));
        List<Line> shown =
                read.lines().subList(0, Math.min(Lines.PAGE, read.lines().size()));
        boolean more = read.lines().size() > shown.size();
        return Pages.show(
                "requests/worklist/list",
                form.page(
                        staff,
                        page,
                        wanted,
                        read.counts(),
                        rows.of(shown, staff, page),
                        more ? shown.getLast() : null));
    }

    /** The number beside the navigation entry: what nobody has taken up yet. */
    @GetMapping("/work/count")
    @AllowedTo(
            value = {HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD},
            touches = Touches.CASES)
    ModelAndView count(Actor.Staff staff) {
        return Pages.show("requests/worklist/count", transactions.reading(staff.scope(), () -> lines.fresh(staff)));
    }

    /** Results that wait for a second pair of eyes. */
    @GetMapping("/check")
    @AllowedTo(value = CHECK, touches = Touches.CASES)
    ModelAndView toCheck(Actor.Staff staff, Page page) {
        List<Line> waiting = transactions.reading(staff.scope(), () -> lines.toCheck(staff, clock.instant()));
        return Pages.show("requests/worklist/check", new CheckPage(rows.of(waiting, staff, page)));
    }
}
