package org.tongxin.people.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.GridsInReach;
import org.tongxin.people.model.GridsInReach.Grid;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;
import org.tongxin.ui.Tab;

/** Lists of a grid by need. Each list is a look at the files of those who stand on it, and opened for their care. */
@Controller
class CareController {

    /** So many at once: a list is for the next visits, not for a copy of the register. */
    private static final int ROWS = 30;

    private final GridsInReach grids;
    private final CareRows rows;
    private final Places places;
    private final Communities communities;
    private final FileDoor door;
    private final Transactions transactions;
    private final Clock clock;

    CareController(
            GridsInReach grids,
            CareRows rows,
            Places places,
            Communities communities,
            FileDoor door,
            Transactions transactions,
            Clock clock) {
        this.grids = grids;
        this.rows = rows;
        this.places = places;
        this.communities = communities;
        this.door = door;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/care")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView all(Actor.Staff staff) {
        List<Grid> all = transactions.reading(staff.scope(), () -> grids.all(staff));
        return Pages.show("people/care/grids", new GridsPage(all));
    }

    @GetMapping("/care/{grid:[0-9a-f-]{36}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView list(
            @PathVariable UUID grid,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int from,
            Actor.Staff staff,
            Page page) {
        CareKind asked = CareKind.of(kind);
        int first = Math.max(from, 0);
        return transactions.in(staff.scope(), () -> {
            Grid here = find(staff, grid);
            if (!door.isOpen(staff, task(here))) {
                return Pages.show("people/care/open", new OpenPage(here.id(), here.name(), asked.word()));
            }
            return Pages.show("people/care/list", page(staff, page, here, asked, first));
        });
    }

    @PostMapping("/care/{grid:[0-9a-f-]{36}}/open")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView open(@PathVariable UUID grid, @RequestParam(defaultValue = "") String kind, Actor.Staff staff) {
        transactions.run(staff.scope(), () -> door.begin(staff, task(find(staff, grid)), Purpose.CARE));
        var view =
                new RedirectView("/care/" + grid + "?kind=" + CareKind.of(kind).word());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private CarePage page(Actor.Staff staff, Page page, Grid here, CareKind kind, int from) {
        ZoneId zone = communities.byId(here.communityId()).map(Community::zone).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Standing> all = inOrder(here, rows.list(staff, here, kind, today), zone);
        List<Standing> some = all.stream().skip(from).limit(ROWS).toList();
        Set<UUID> shut = door.shut(staff, task(here), ids(some));
        List<Standing> shown = some.stream()
                .filter(one -> !shut.contains(one.row().resident()))
                .toList();
        if (!shown.isEmpty()) {
            door.look(staff, task(here), ids(shown), "people.looks.care");
        }
        String address = "/care/" + here.id() + "?kind=";
        return new CarePage(
                here.id(),
                here.name(),
                Arrays.stream(CareKind.values())
                        .map(each -> new Tab(address + each.word(), page.t(each.key()), each == kind))
                        .toList(),
                shown.stream().map(one -> row(one, today)).toList(),
                all.size() > from + ROWS ? address + kind.word() + "&from=" + (from + ROWS) : null);
    }

    /**
     * Somebody with their door.
     *
     * @param visited the first day of the month in which somebody came last, or null
     */
    private record Standing(
            CareRows.Row row, String door, @Nullable LocalDate visited) {}

    /** By the month in which somebody came last, never first; those of a month in the order of a walk past the doors. */
    private List<Standing> inOrder(Grid here, List<CareRows.Row> found, ZoneId zone) {
        return found.stream()
                .map(one -> new Standing(
                        one,
                        Addresses.label(places, here.communityId(), one.home(), one.address()),
                        one.visited() == null
                                ? null
                                : LocalDate.ofInstant(one.visited(), zone).withDayOfMonth(1)))
                .sorted(Comparator.comparing(Standing::visited, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(one -> GridsInReach.counted(one.door()))
                        .thenComparing(one -> one.row().resident()))
                .toList();
    }

    private static List<UUID> ids(List<Standing> some) {
        return some.stream().map(one -> one.row().resident()).toList();
    }

    private static CarePage.Row row(Standing standing, LocalDate today) {
        CareRows.Row one = standing.row();
        return new CarePage.Row(
                one.household(),
                one.name(),
                one.birth() == null ? null : Period.between(one.birth(), today).getYears(),
                standing.door(),
                one.basis(),
                one.reference(),
                one.until(),
                one.visited(),
                standing.visited() == null || standing.visited().isBefore(today.withDayOfMonth(1)));
    }

    private Grid find(Actor.Staff staff, UUID grid) {
        return grids.find(staff, grid).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the purpose of the lists of a grid is bound to. */
    private static Task task(Grid grid) {
        return new Task(grid.communityId(), "people.care", grid.id());
    }
}
