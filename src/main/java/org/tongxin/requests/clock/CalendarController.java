package org.tongxin.requests.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.clock.CalendarStore.OwnKind;
import org.tongxin.requests.model.StaffCommunity;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Opening hours and holidays, kept by the staff who maintain the community's settings. */
@Controller
class CalendarController {

    private static final String TEMPLATE = "requests/clock/calendar";

    private final CalendarsInMemory calendars;
    private final CalendarChanges changes;
    private final Communities communities;
    private final Clock clock;

    CalendarController(CalendarsInMemory calendars, CalendarChanges changes, Communities communities, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.communities = communities;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView show(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String saved,
            Actor actor,
            HttpServletRequest request) {
        long id = community(actor, request);
        return Pages.show(TEMPLATE, page(id, year, saved));
    }

    @PostMapping("/calendar/hours")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView setHours(
            @RequestParam(defaultValue = "") String year,
            @RequestParam Map<String, String> form,
            Actor actor,
            HttpServletRequest request) {
        long id = community(actor, request);
        var typed = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            typed.put(day, form.getOrDefault(CalendarForm.field(day), ""));
        }
        var hours = CalendarForm.hours(typed);
        if (hours.errors().any()) {
            return refused(page(id, year, "").wrongHours(typed, hours.errors()));
        }
        changes.setHours(actor, id, hours.value());
        return back(year, "hours");
    }

    @PostMapping("/calendar/day")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView setDay(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "holiday") String kind,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            HttpServletRequest request) {
        long id = community(actor, request);
        Optional<LocalDate> day = CalendarForm.date(date);
        SafeText named = SafeText.line(name, 60);
        FormErrors errors = FormErrors.none()
                .andIf(day.isEmpty(), "date", "requests.clock.day.date")
                .andIf(named.isEmpty(), "name", "requests.clock.day.name")
                .andIf(!named.ok(), "name", "requests.clock.day.name_long");
        if (errors.any()) {
            return refused(page(id, year, "").wrong(new CalendarPage.Typed(date, kind, name, ""), errors));
        }
        OwnKind own = kind.equals("workday") ? OwnKind.WORKDAY : OwnKind.HOLIDAY;
        changes.setDay(actor, id, day.orElseThrow(), own, named.text());
        return back(String.valueOf(day.orElseThrow().getYear()), "day");
    }

    @PostMapping("/calendar/day/remove")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView removeDay(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String date,
            Actor actor,
            HttpServletRequest request) {
        long id = community(actor, request);
        CalendarForm.date(date).ifPresent(day -> changes.removeDay(actor, id, day));
        return back(year, "day");
    }

    @PostMapping("/calendar/list")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView setList(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String list,
            Actor actor,
            HttpServletRequest request) {
        long id = community(actor, request);
        CalendarPage before = page(id, year, "");
        var days = CalendarForm.list(before.year(), list);
        if (days.errors().any()) {
            return refused(before.wrong(new CalendarPage.Typed("", "holiday", "", list), days.errors()));
        }
        changes.setYear(actor, id, before.year(), days.value());
        return back(year, "list");
    }

    private long community(Actor actor, HttpServletRequest request) {
        return StaffCommunity.of(actor, communities.of(request).id());
    }

    private CalendarPage page(long id, String year, String saved) {
        int shown = year.matches("20\\d\\d")
                ? Integer.parseInt(year)
                : LocalDate.ofInstant(
                                clock.instant(), calendars.of(id).calendar().zone())
                        .getYear();
        return CalendarPage.of(calendars.known(id), shown, calendars.missing(id), saved);
    }

    private static ModelAndView refused(CalendarPage page) {
        ModelAndView view = Pages.show(TEMPLATE, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView back(String year, String saved) {
        String query = year.matches("20\\d\\d") ? "?year=" + year + "&saved=" + saved : "?saved=" + saved;
        var to = new RedirectView("/calendar" + query);
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(to);
    }
}
