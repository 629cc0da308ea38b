package org.tongxin.people.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** Counts of the whole community for its staff: today and at the ends of the last twelve months. */
@Controller
class FiguresController {

    /** How many month ends can be asked for. */
    static final int MONTHS = 12;

    private final FigureRows rows;
    private final FiguresView view;
    private final Communities communities;
    private final Places places;
    private final Transactions transactions;
    private final Clock clock;

    FiguresController(
            FigureRows rows,
            FiguresView view,
            Communities communities,
            Places places,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.view = view;
        this.communities = communities;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/population")
    @AllowedTo({Duty.LEAD, Duty.KEEP_FILES})
    ModelAndView show(
            Actor.Staff staff, Page page, HttpServletRequest request, @RequestParam(defaultValue = "") String day) {
        Community community = communities
                .of(request, staff.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<LocalDate> days = days(LocalDate.ofInstant(clock.instant(), community.zone()));
        Stand stand = transactions.reading(staff.scope(), () -> rows.stand(community.id(), days));
        return Pages.show(
                "people/figures/figures", view.page(page, community.name(), stand, days, day, grids(community.id())));
    }

    private Map<UUID, String> grids(long community) {
        Map<UUID, String> grids = new LinkedHashMap<>();
        places.whole(community)
                .ifPresent(whole -> places.inside(community, whole.exact().id()).stream()
                        .filter(step -> step.kind() == AreaKind.GRID)
                        .forEach(step -> grids.put(step.id(), step.name())));
        return grids;
    }

    /** In order; only these, because a figure of every day would tell of every move. */
    static List<LocalDate> days(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int back = MONTHS; back >= 1; back--) {
            days.add(YearMonth.from(today).minusMonths(back).atEndOfMonth());
        }
        days.add(today);
        return days;
    }
}
