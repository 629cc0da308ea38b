package org.tongxin.requests.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.casework.Ladder;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.Promise;
import org.tongxin.requests.model.PromiseClock;
import org.tongxin.requests.model.Remaining;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;

/** Draws the progress page of a case. */
@Component
class Progress {

    /** Where the desk stands on the ladder. */
    private static final int DESK_TIER = 2;

    private static final int BEST_GRADE = 5;

    private final CaseStore cases;
    private final ProgressRows rows;
    private final Ladder ladder;
    private final Story story;
    private final CaseWords words;
    private final Calendars calendars;
    private final Posts posts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Progress(
            CaseStore cases,
            ProgressRows rows,
            Ladder ladder,
            Story story,
            CaseWords words,
            Calendars calendars,
            Posts posts,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.ladder = ladder;
        this.story = story;
        this.words = words;
        this.calendars = calendars;
        this.posts = posts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    private record Read(Case matter, List<CaseEvent> history, ProgressRows.Beside beside, List<Ladder.Level> levels) {}

    /** The page; empty where the case is gone. */
    Optional<ProgressPage> of(Page page, Holder holder, ProgressPage.Typed typed, FormErrors errors) {
        Scope scope = Scope.wholeOf(holder.communityId());
        return transactions
                .reading(
                        scope,
                        () -> cases.find(scope, holder.communityId(), holder.caseId())
                                .map(matter -> new Read(
                                        matter,
                                        cases.history(holder.communityId(), holder.caseId()),
                                        rows.beside(holder),
                                        ladder.levels(holder.communityId()))))
                .map(read -> draw(page, holder, read, typed, errors));
    }

    private ProgressPage draw(Page page, Holder holder, Read read, ProgressPage.Typed typed, FormErrors errors) {
        Case matter = read.matter();
        Instant now = clock.instant();
        boolean closed = matter.state() == CaseState.CLOSED;
        boolean told = closed || matter.state() == CaseState.TO_CALL_BACK;
        Post post = lead(matter);
        List<Ladder.Level> levels = read.levels();
        return new ProgressPage(
                matter.number(),
                title(page, matter),
                holder.follows() ? null : matter.report().words(),
                words.stateForResident(page, matter.state()),
                rings(page, levels),
                ring(levels, post),
                closed
                        ? null
                        : words.holder(
                                        page,
                                        matter.communityId(),
                                        matter.charge().leadPost())
                                + named(post),
                closed || post == null ? null : post.phone(),
                closed ? null : because(page, matter),
                clocks(page, matter, now),
                told ? matter.ending().nextStepOn() : null,
                told ? matter.ending().waitsFor() : null,
                read.beside().followers() - (holder.follows() ? 1 : 0),
                read.beside().photos(),
                story.tell(page, read.history(), holder.follows()),
                told ? outcome(page, matter) : null,
                acts(page, holder, matter, read.beside(), now, typed),
                errors);
    }

    private String title(Page page, Case matter) {
        String category = words.category(page, matter);
        String label = matter.where().label();
        return label.isEmpty() ? category : page.t("requests.progress.title", label, category);
    }

    private static String named(@Nullable Post post) {
        return post == null || post.holderName() == null ? "" : " · " + post.holderName();
    }

    private @Nullable Post lead(Case matter) {
        UUID lead = matter.charge().leadPost();
        return lead == null ? null : posts.byId(matter.communityId(), lead).orElse(null);
    }

    private String because(Page page, Case matter) {
        Charge charge = matter.charge();
        return words.because(page, matter.communityId(), charge);
    }

    private static List<String> rings(Page page, List<Ladder.Level> levels) {
        if (levels.isEmpty()) {
            return List.of(
                    page.t("requests.progress.ring.1"),
                    page.t("requests.progress.ring.2"),
                    page.t("requests.progress.ring.3"),
                    page.t("requests.progress.ring.4"));
        }
        return levels.stream().map(level -> level.name(page.language())).toList();
    }

    private static int ring(List<Ladder.Level> levels, @Nullable Post post) {
        int tier = post == null ? DESK_TIER : post.tier();
        if (levels.isEmpty()) {
            return Math.clamp(tier - 1, 0, 3);
        }
        return IntStream.range(0, levels.size())
                .filter(index -> levels.get(index).tier() <= tier)
                .max()
                .orElse(0);
    }

    private List<ProgressPage.Time> clocks(Page page, Case matter, Instant now) {
        if (matter.state() == CaseState.CLOSED) {
            return List.of();
        }
        List<ProgressPage.Time> times = new ArrayList<>();
        PromiseClock counting = calendars.of(matter.communityId());
        Instant since = matter.waiting().since();
        boolean objected = matter.state() == CaseState.OBJECTED;
        boolean paused = matter.state() == CaseState.PAUSED;
        add(
                times,
                page,
                "respond",
                matter.clocks().respond(),
                matter.clocks().respondedAt(),
                counting,
                since != null && (paused || objected) ? since : now,
                paused || objected);
        add(
                times,
                page,
                "resolve",
                matter.clocks().resolve(),
                matter.clocks().resolvedAt(),
                counting,
                since != null && paused ? since : now,
                paused);
        return times;
    }

    private void add(
            List<ProgressPage.Time> times,
            Page page,
            String name,
            @Nullable Promise promise,
            @Nullable Instant done,
            PromiseClock counting,
            Instant now,
            boolean paused) {
        if (promise == null) {
            return;
        }
        String label = page.t("requests.progress.clock." + name);
        if (done != null) {
            String at = page.t("requests.progress.clock.done", page.when(done));
            boolean late = done.isAfter(promise.due());
            times.add(new ProgressPage.Time(label, at, 100, late ? "over" : "in-time"));
            return;
        }
        Remaining left = counting.remaining(
                promise.start(), now, promise.due(), promise.limit().unit());
        String until = page.t(
                paused ? "requests.progress.clock.paused" : "requests.progress.clock.until",
                page.when(promise.due()),
                words.left(page, left));
        boolean soon = left instanceof Remaining.Left ahead && ahead.soon();
        String kind = paused ? "paused" : left instanceof Remaining.Over ? "over" : soon ? "soon" : "in-time";
        times.add(new ProgressPage.Time(label, until, (int) Math.round(left.used() * 100), kind));
    }

    private ProgressPage.@Nullable Outcome outcome(Page page, Case matter) {
        var outcome = matter.ending().outcome();
        return outcome == null
                ? null
                : new ProgressPage.Outcome(
                        page.t("requests.outcome." + outcome.code()),
                        matter.ending().resultText(),
                        words.holder(page, matter.communityId(), matter.ending().handledPost()));
    }

    private ProgressPage.Acts acts(
            Page page, Holder holder, Case matter, ProgressRows.Beside beside, Instant now, ProgressPage.Typed typed) {
        boolean own = !holder.follows();
        List<Choice> grades = IntStream.rangeClosed(1, BEST_GRADE)
                .map(step -> BEST_GRADE + 1 - step)
                .mapToObj(grade -> new Choice(
                        String.valueOf(grade),
                        page.t("requests.grade." + grade),
                        typed.grade().equals(String.valueOf(grade))))
                .toList();
        return new ProgressPage.Acts(
                ids.next(),
                own && ActKind.CALL_BACK.startsFrom(matter.state()),
                own ? reopenUntil(matter, now) : null,
                own && ActKind.WITHDRAW.startsFrom(matter.state()),
                (own ? ActKind.ADD_WORDS : ActKind.FOLLOWER_WORDS).startsFrom(matter.state()),
                beside.news(),
                grades,
                typed);
    }

    private @Nullable LocalDate reopenUntil(Case matter, Instant now) {
        Instant closed = matter.ending().closedAt();
        if (closed == null || !ActKind.REOPEN.startsFrom(matter.state())) {
            return null;
        }
        Instant end = closed.plus(Case.REOPEN_DAYS, ChronoUnit.DAYS);
        ZoneId zone = calendars.of(matter.communityId()).calendar().zone();
        return now.isAfter(end) ? null : LocalDate.ofInstant(end, zone);
    }
}
