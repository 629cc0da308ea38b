package org.tongxin.requests.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Remaining;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Page;

/** Puts the lines of a list into the reader's words. */
@Component
class Rows {

    private final CaseWords words;
    private final Calendars calendars;
    private final Communities communities;
    private final Clock clock;

    Rows(CaseWords words, Calendars calendars, Communities communities, Clock clock) {
        this.words = words;
        this.calendars = calendars;
        this.communities = communities;
        this.clock = clock;
    }

    List<WorkRow> of(List<Line> lines, Actor.Staff staff, Page page) {
        return lines.stream().map(line -> of(line, staff, page)).toList();
    }

    private WorkRow of(Line line, Actor.Staff staff, Page page) {
        boolean several = staff.scope().communities().size() > 1;
        return new WorkRow(
                href(line, several),
                line.number(),
                title(line),
                sub(line, page, several),
                state(line, page),
                line.place().isEmpty() ? page.t("requests.words.place_unknown") : line.place(),
                words.holder(page, line.communityId(), line.charge().leadPost()),
                words.why(page, line.communityId(), line.charge()),
                time(line, page),
                line.emergency() && line.state() != CaseState.CLOSED,
                line.objection(),
                result(line, page),
                staff.accountId().equals(line.handledBy()));
    }

    private String href(Line line, boolean several) {
        String path = "/work/" + line.number();
        return several ? path + "?community=" + slug(line.communityId()) : path;
    }

    private String slug(long communityId) {
        return communities.byId(communityId).map(Community::slug).orElse("");
    }

    private static String title(Line line) {
        String first = SafeText.mask(line.words().strip()).lines().findFirst().orElse("");
        boolean cut = line.words().length() >= 60
                || first.length() < line.words().strip().length();
        return cut ? first + "…" : first;
    }

    private String sub(Line line, Page page, boolean several) {
        List<String> parts = new ArrayList<>();
        if (several) {
            parts.add(communities.byId(line.communityId()).map(Community::name).orElse(""));
        }
        parts.add(words.category(page, line.communityId(), line.catalogueVersion(), line.category()));
        parts.add(line.number());
        if (line.followers() > 0) {
            parts.add(page.t("requests.worklist.followers", line.followers()));
        }
        return String.join(" · ", parts);
    }

    private WorkRow.State state(Line line, Page page) {
        String kind = switch (line.state()) {
            case RECEIVED, DISPATCHED, REOPENED, OBJECTED -> "amber";
            case HANDLING, TO_CHECK, TO_CALL_BACK -> "";
            case PAUSED, CLOSED -> "plain";
        };
        return new WorkRow.State(words.state(page, line.state()), kind);
    }

    private WorkRow.Time time(Line line, Page page) {
        Line.Rest rest = line.rest();
        return switch (line.state()) {
            case RECEIVED, DISPATCHED, OBJECTED, HANDLING, REOPENED -> running(line, page);
            case PAUSED ->
                new WorkRow.Time(
                        rest.reason() == null
                                ? words.state(page, line.state())
                                : page.t("requests.pause." + rest.reason().code()),
                        used(line, Objects.requireNonNullElse(rest.since(), clock.instant())),
                        "paused",
                        until(page, "requests.worklist.paused_until", rest.until()));
            case TO_CHECK ->
                new WorkRow.Time(
                        words.state(page, line.state()),
                        100,
                        "paused",
                        until(page, "requests.worklist.reported_at", rest.resolvedAt()));
            case TO_CALL_BACK ->
                new WorkRow.Time(
                        words.state(page, line.state()),
                        100,
                        "paused",
                        until(page, "requests.worklist.call_until", rest.callBackUntil()));
            case CLOSED ->
                new WorkRow.Time(
                        rest.outcome() == null
                                ? words.state(page, line.state())
                                : page.t("requests.outcome." + rest.outcome().code()),
                        100,
                        "paused",
                        until(page, "requests.worklist.closed_at", rest.closedAt()));
        };
    }

    private static String until(Page page, String key, @Nullable Instant at) {
        return at == null ? "" : page.t(key, page.when(at));
    }

    private WorkRow.Time running(Line line, Page page) {
        Line.Running running = line.running();
        if (running == null) {
            return new WorkRow.Time(page.t("requests.worklist.no_limit"), 0, "in-time", "");
        }
        Remaining remaining = remaining(line, running, clock.instant());
        String kind = switch (remaining) {
            case Remaining.Left left -> left.soon() ? "soon" : "in-time";
            case Remaining.Over over -> "over";
        };
        String key = line.responding() ? "requests.worklist.contact_by" : "requests.worklist.settle_by";
        return new WorkRow.Time(
                words.left(page, remaining), percent(remaining), kind, page.t(key, page.when(running.due())));
    }

    private int used(Line line, Instant at) {
        Line.Running running = line.running();
        return running == null ? 0 : percent(remaining(line, running, at));
    }

    private Remaining remaining(Line line, Line.Running running, Instant at) {
        return calendars.of(line.communityId()).remaining(running.start(), at, running.due(), running.unit());
    }

    private static int percent(Remaining remaining) {
        return (int) Math.round(Math.min(1, remaining.used()) * 100);
    }

    private static WorkRow.@Nullable Result result(Line line, Page page) {
        Line.Rest rest = line.rest();
        return rest.outcome() == null || rest.result() == null
                ? null
                : new WorkRow.Result(page.t("requests.outcome." + rest.outcome().code()), rest.result());
    }
}
