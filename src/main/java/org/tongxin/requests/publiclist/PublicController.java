package org.tongxin.requests.publiclist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;
import org.tongxin.ui.Tab;

/** The public list, its map and the page of one case: no session, no form, and caches may keep them for a minute. */
@Controller
class PublicController {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final PublicCases cases;
    private final PublicView view;
    private final Settled settled;
    private final Communities communities;
    private final Clock clock;

    PublicController(PublicCases cases, PublicView view, Settled settled, Communities communities, Clock clock) {
        this.cases = cases;
        this.view = view;
        this.settled = settled;
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * What the reader chose.
     *
     * @param state open, closed or empty
     * @param group first letter of the codes, or empty
     * @param grid id, or empty
     * @param after where the page begins, or empty
     */
    record Filter(
            @Nullable String state,
            @Nullable String group,
            @Nullable String grid,
            @Nullable String after) {

        String is(@Nullable String value) {
            return value == null ? "" : value;
        }

        String href(String path, String newState, @Nullable String newAfter) {
            var uri = UriComponentsBuilder.fromPath(path);
            add(uri, "state", newState);
            add(uri, "group", is(group));
            add(uri, "grid", is(grid));
            add(uri, "after", is(newAfter));
            return uri.encode().toUriString();
        }

        private static void add(UriComponentsBuilder uri, String name, String value) {
            if (!value.isEmpty()) {
                uri.queryParam(name, value);
            }
        }
    }

    @GetMapping("/cases")
    @AllowedTo(everyone = true)
    @Nullable
    ModelAndView list(Page page, ServletWebRequest request, HttpServletResponse response, Filter filter) {
        Community community = communities.of(request.getRequest());
        List<PublicCase> found = cases.list(community.id(), wanted(community, filter), PublicCases.PAGE + 1);
        cacheable(response);
        if (request.checkNotModified(tag(page, community, found, settled.thisWeek(community)))) {
            return null;
        }
        boolean more = found.size() > PublicCases.PAGE;
        List<PublicCase> shown = more ? found.subList(0, PublicCases.PAGE) : found;
        String state = filter.is(filter.state());
        return Pages.show(
                "requests/publiclist/list",
                new PublicListPage(
                        settled.thisWeek(community),
                        List.of(
                                tab(page, filter, "", "all"),
                                tab(page, filter, OPEN, OPEN),
                                tab(page, filter, CLOSED, CLOSED)),
                        view.groups(page, community, filter.is(filter.group())),
                        view.grids(community, filter.is(filter.grid())),
                        state,
                        shown.stream()
                                .map(open -> view.row(page, community, open))
                                .toList(),
                        more ? filter.href("/cases", state, place(shown.getLast())) : null,
                        filter.is(filter.after()).isEmpty() ? null : filter.href("/cases", state, null),
                        filter.href("/cases.geojson", state, null),
                        community.slug(),
                        community.centre()));
    }

    private static Tab tab(Page page, Filter filter, String state, String name) {
        return new Tab(
                filter.href("/cases", state, null),
                page.t("requests.publiclist.tab." + name),
                filter.is(filter.state()).equals(state));
    }

    PublicCases.Wanted wanted(Community community, Filter filter) {
        String state = filter.is(filter.state());
        Boolean open = state.equals(OPEN) ? Boolean.TRUE : state.equals(CLOSED) ? Boolean.FALSE : null;
        return new PublicCases.Wanted(
                view.codes(community, filter.is(filter.group())),
                open,
                uuid(filter.is(filter.grid())),
                after(filter.is(filter.after())));
    }

    private static String place(PublicCase last) {
        return last.reportedAt() + "_" + last.id();
    }

    private static PublicCases.@Nullable After after(String typed) {
        int line = typed.indexOf('_');
        try {
            UUID id = line < 0 ? null : uuid(typed.substring(line + 1));
            return id == null ? null : new PublicCases.After(Instant.parse(typed.substring(0, line)), id);
        } catch (java.time.DateTimeException notAMoment) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @GetMapping("/cases/{number}")
    @AllowedTo(everyone = true)
    @Nullable
    ModelAndView one(Page page, ServletWebRequest request, HttpServletResponse response, @PathVariable String number) {
        Community community = communities.of(request.getRequest());
        PublicCase open = cases.byNumber(community.id(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        cacheable(response);
        if (request.checkNotModified(tag(page, community, List.of(open), open.followers()))) {
            return null;
        }
        return Pages.show(
                "requests/publiclist/one",
                new PublicListPage.One(
                        open.number(),
                        view.category(page, community, open),
                        open.text(),
                        view.place(community, open),
                        view.state(page, open),
                        open.outcome() == null
                                ? null
                                : page.t("requests.outcome." + open.outcome().code()),
                        page.when(open.reportedAt()),
                        page.when(open.updatedAt()),
                        open.followers(),
                        open.photos()));
    }

    /** Pages say “today” and “yesterday”, so a new day is a new page. */
    String tag(Page page, Community community, List<PublicCase> shown, int number) {
        LocalDate today = clock.instant().atZone(community.zone()).toLocalDate();
        int content = Objects.hash(
                shown.stream().map(open -> open.id() + "-" + open.version()).toList(), today, number, community);
        return "\"" + PublicView.reader(page) + Integer.toHexString(content)
                + page.asset("").hashCode() + "\"";
    }

    static void cacheable(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
}
