package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.PublicCases;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.ui.Language;

/** Public cases as requests of the standard. */
@Component
class Reading {

    /** The standard: 90 days or 1,000 requests, whichever is less. */
    private static final Duration WINDOW = Duration.ofDays(90);

    private static final int MOST = 1_000;
    private static final int MOST_NUMBERS = 100;

    private final PublicCases cases;
    private final Catalogue catalogue;
    private final Posts posts;
    private final MessageSource words;
    private final Clock clock;

    Reading(PublicCases cases, Catalogue catalogue, Posts posts, MessageSource words, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.posts = posts;
        this.words = words;
        this.clock = clock;
    }

    List<Map<String, Object>> one(Community community, String number, Language language) {
        return List.of(cases.byNumber(community.id(), number)
                .map(found -> shown(community, found, language))
                .orElseThrow(() -> new Fault(404, "service_request_id was not found")));
    }

    List<Map<String, Object>> list(Community community, HttpServletRequest request, Language language) {
        Set<String> numbers = split(request.getParameter("service_request_id"));
        List<PublicCases.PublicCase> found = numbers.isEmpty()
                ? cases.list(community.id(), filter(request))
                : numbers.stream()
                        .limit(MOST_NUMBERS)
                        .flatMap(number -> cases.byNumber(community.id(), number).stream())
                        .toList();
        return found.stream().map(each -> shown(community, each, language)).toList();
    }

    private PublicCases.Filter filter(HttpServletRequest request) {
        Instant start = time(request, "start_date");
        Instant end = time(request, "end_date");
        Instant to = end != null
                ? end
                : start != null ? start.plus(WINDOW) : clock.instant().plusSeconds(1);
        Instant from = start != null ? start : to.minus(WINDOW);
        if (from.isAfter(to) || Duration.between(from, to).compareTo(WINDOW) > 0) {
            throw new Fault(400, "start_date and end_date must span 90 days or less");
        }
        int size = number(request, "page_size", MOST, MOST);
        int page = number(request, "page", 1, MOST);
        return new PublicCases.Filter(
                split(request.getParameter("service_code")),
                states(split(request.getParameter("status"))),
                from,
                to,
                (page - 1) * size,
                size);
    }

    private static Set<CaseState> states(Set<String> asked) {
        if (!Set.of("open", "closed").containsAll(asked)) {
            throw new Fault(400, "status must be open or closed");
        }
        return asked.size() != 1
                ? Set.of()
                : Arrays.stream(CaseState.values())
                        .filter(state -> asked.contains(state.open311()))
                        .collect(Collectors.toSet());
    }

    private static int number(HttpServletRequest request, String name, int usual, int most) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isBlank()) {
            return usual;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw new Fault(400, name + " must be a number from 1");
        }
        return Math.min(most, Integer.parseInt(typed));
    }

    private static @Nullable Instant time(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(typed.replace(' ', '+')).toInstant();
        } catch (DateTimeException wrong) {
            throw new Fault(400, name + " must be a date and time with time zone, like 2026-01-31T08:00:00+08:00");
        }
    }

    private static Set<String> split(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet());
    }

    private Map<String, Object> shown(Community community, PublicCases.PublicCase found, Language language) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("service_request_id", found.number());
        shown.put("status", found.state().open311());
        shown.put(
                "status_notes",
                words.getMessage("requests.state_public." + found.state().code(), null, language.locale()));
        String code = found.category();
        if (code != null) {
            shown.put(
                    "service_name",
                    catalogue
                            .words(community.id(), found.catalogueVersion(), code, language)
                            .name());
            shown.put("service_code", code);
        }
        put(shown, "description", found.words());
        put(shown, "agency_responsible", agency(community, found.leadPost()));
        shown.put("requested_datetime", written(community, found.reportedAt()));
        Instant closed = found.closedAt();
        shown.put("updated_datetime", written(community, closed != null ? closed : found.updatedAt()));
        Instant due = found.resolveDue();
        put(shown, "expected_datetime", due == null ? null : written(community, due));
        var place = found.place();
        put(shown, "lat", place == null ? null : place.lat());
        put(shown, "long", place == null ? null : place.lng());
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }

    private @Nullable String agency(Community community, @Nullable UUID post) {
        return post == null
                ? null
                : posts.byId(community.id(), post).map(Post::title).orElse(null);
    }

    private static String written(Community community, Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS)
                .atZone(community.zone())
                .toOffsetDateTime()
                .toString();
    }
}
