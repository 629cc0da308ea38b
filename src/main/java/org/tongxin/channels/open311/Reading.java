package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.PublicCases;
import org.tongxin.requests.PublicCases.PublicCase;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.ui.Language;

/** Public cases as requests of the standard. */
@Component
class Reading {

    /** The standard: 90 days or 1,000 requests, whichever is less. */
    private static final Duration WINDOW = Duration.ofDays(90);

    private static final int MOST = 1_000;
    private static final String NUMBER = "\\d{8}-\\d{1,9}";
    private static final String CODE = "[A-Z0-9]{1,12}";

    private final PublicCases cases;
    private final Catalogue catalogue;
    private final Posts posts;
    private final Places places;
    private final KeyTable keys;
    private final Spoken spoken;
    private final Clock clock;

    Reading(
            PublicCases cases,
            Catalogue catalogue,
            Posts posts,
            Places places,
            KeyTable keys,
            Spoken spoken,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.posts = posts;
        this.places = places;
        this.keys = keys;
        this.spoken = spoken;
        this.clock = clock;
    }

    List<Map<String, Object>> one(Community community, String number, Language language) {
        List<PublicCase> found = find(community, number);
        if (found.isEmpty()) {
            throw new Fault(404, "service_request_id was not found");
        }
        return shown(community, found, language);
    }

    /** The public case of the number, as a list of one or none. */
    List<PublicCase> find(Community community, String number) {
        return number.matches(NUMBER) ? cases.byNumbers(community.id(), Set.of(number)) : List.of();
    }

    List<Map<String, Object>> list(Community community, HttpServletRequest request, Language language) {
        String ids = request.getParameter("service_request_id");
        if (ids == null || ids.isBlank()) {
            return shown(community, cases.list(community.id(), filter(request)), language);
        }
        Set<String> numbers = split(request, "service_request_id");
        if (numbers.size() > MOST) {
            throw new Fault(400, "service_request_id takes at most " + MOST + " ids");
        }
        numbers.removeIf(number -> !number.matches(NUMBER));
        return shown(community, cases.byNumbers(community.id(), numbers), language);
    }

    private PublicCases.Filter filter(HttpServletRequest request) {
        Instant start = time(request, "start_date");
        Instant end = time(request, "end_date");
        Instant to = end != null ? end : start != null ? start.plus(WINDOW) : clock.instant();
        Instant from = start != null ? start : to.minus(WINDOW);
        if (from.isAfter(to) || Duration.between(from, to).compareTo(WINDOW) > 0) {
            throw new Fault(400, "start_date and end_date must span 90 days or less");
        }
        int size = Math.min(MOST, number(request, "page_size", MOST));
        int page = number(request, "page", 1);
        Set<String> codes = split(request, "service_code");
        if (!codes.stream().allMatch(code -> code.matches(CODE))) {
            throw new Fault(400, "service_code must be codes of services, separated by commas");
        }
        // Times are shown in whole seconds: what was reported within the last second belongs to it.
        Instant last = to.plusSeconds(1);
        return new PublicCases.Filter(codes, states(split(request, "status")), from, last, (page - 1) * size, size);
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

    private static int number(HttpServletRequest request, String name, int usual) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isBlank()) {
            return usual;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw new Fault(400, name + " must be a number from 1");
        }
        return Integer.parseInt(typed);
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

    /** The values of an argument that may be given several times, each a list with commas. */
    private static Set<String> split(HttpServletRequest request, String name) {
        String[] given = request.getParameterValues(name);
        return given == null
                ? Set.of()
                : Arrays.stream(given)
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Map<String, Object>> shown(Community community, List<PublicCase> found, Language language) {
        boolean media = found.stream().anyMatch(each -> each.source() != null);
        Set<UUID> trusted = media ? keys.moderated(community.id()) : Set.of();
        return found.stream()
                .map(each -> shown(community, each, trusted, language))
                .toList();
    }

    /** Every element of the standard, empty where there is nothing to say or nothing that may be said. */
    private Map<String, Object> shown(Community community, PublicCase found, Set<UUID> trusted, Language language) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("service_request_id", found.number());
        shown.put("status", found.state().open311());
        shown.put(
                "status_notes",
                spoken.say("requests.state_public." + found.state().code(), language));
        String code = found.category();
        shown.put(
                "service_name",
                code == null
                        ? null
                        : catalogue
                                .words(community.id(), found.catalogueVersion(), code, language)
                                .name());
        shown.put("service_code", code);
        shown.put("description", found.words());
        shown.put("agency_responsible", agency(community, found.leadPost()));
        shown.put("service_notice", null);
        shown.put("requested_datetime", written(community, found.reportedAt()));
        Instant closed = found.closedAt();
        shown.put("updated_datetime", written(community, closed != null ? closed : found.updatedAt()));
        Instant due = found.resolveDue();
        shown.put("expected_datetime", due == null ? null : written(community, due));
        shown.put("address", address(community, found));
        shown.put("address_id", found.gridId());
        shown.put("zipcode", null);
        var place = found.place();
        shown.put("lat", place == null ? null : place.lat());
        shown.put("long", place == null ? null : place.lng());
        shown.put("media_url", media(found, trusted));
        return shown;
    }

    /** The grid, else the community: never more exact. */
    private String address(Community community, PublicCase found) {
        UUID grid = found.gridId();
        return grid == null
                ? community.name()
                : places.of(community.id(), grid).map(Placement::label).orElse(community.name());
    }

    /** A released photo of ours, else the picture that a trusted application named. */
    private static @Nullable String media(PublicCase found, Set<UUID> trusted) {
        if (found.photo() != null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/photos/{id}")
                    .buildAndExpand(found.photo())
                    .toUriString();
        }
        PublicCases.Source source = found.source();
        return source != null && trusted.contains(source.apiKey()) ? source.mediaUrl() : null;
    }

    private @Nullable String agency(Community community, @Nullable UUID post) {
        return post == null
                ? null
                : posts.byId(community.id(), post).map(Post::title).orElse(null);
    }

    private static String written(Community community, Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(community.zone()));
    }
}
