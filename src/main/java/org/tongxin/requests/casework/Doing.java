package org.tongxin.requests.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.Because;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.Result;
import org.tongxin.requests.dispatch.Avoidance;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.requests.model.Promise;
import org.tongxin.requests.model.PromiseClock;

/** What each act does to a case and the rows beside it. The case itself says whether it may. */
@Component
class Doing {

    /** How long the call-back is tried before the case closes as not reached. */
    static final Limit CALL_BACK = new Limit(3, ClockUnit.WORKING_DAYS);

    /** A "cannot now" is looked at again at this time of its day. */
    private static final LocalTime REVIEW = LocalTime.of(9, 0);

    private final Redispatch redispatch;
    private final Ladder ladder;
    private final CaseSides sides;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Posts posts;
    private final Avoidance avoidance;

    Doing(
            Redispatch redispatch,
            Ladder ladder,
            CaseSides sides,
            Catalogue catalogue,
            Calendars calendars,
            Posts posts,
            Avoidance avoidance) {
        this.redispatch = redispatch;
        this.ladder = ladder;
        this.sides = sides;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.posts = posts;
        this.avoidance = avoidance;
    }

    /** What goes into the history. */
    record Spoken(@Nullable String forResident, @Nullable String forStaff) {
        static final Spoken NOTHING = new Spoken(null, null);

        static Spoken resident(@Nullable String words) {
            return new Spoken(words, null);
        }

        static Spoken staff(@Nullable String words) {
            return new Spoken(null, words);
        }
    }

    Spoken apply(Actor actor, Case matter, Act act, UUID actId, Instant now) {
        PromiseClock clock = calendars.of(matter.communityId());
        LocalDate today = now.atZone(clock.calendar().zone()).toLocalDate();
        return switch (act) {
            case Act.Dispatch to -> {
                redispatch.byDesk(matter, to, clock, now);
                yield Spoken.staff(to.words());
            }
            case Act.Decline(Result result) -> reportResult(actor, matter, ActKind.DECLINE, result, now);
            case Act.Accept() -> {
                matter.accept();
                yield Spoken.NOTHING;
            }
            case Act.Contact(String words) -> {
                matter.contact(now);
                yield Spoken.staff(words);
            }
            case Act.TellResident(String words) -> {
                matter.tellResident(now);
                yield Spoken.resident(words);
            }
            case Act.Note(String words) -> {
                matter.require(ActKind.NOTE);
                yield Spoken.staff(words);
            }
            case Act.ObjectTo(String reason) -> {
                matter.object(now);
                sides.object(matter, actId, reason, now);
                yield Spoken.staff(reason);
            }
            case Act.Uphold(UUID post, String words) -> {
                redispatch.afterObjection(matter, post, clock, now);
                sides.decide(matter, actor.accountId(), true, words, now);
                yield Spoken.staff(words);
            }
            case Act.Reject(String words) -> {
                matter.rejectObjection(now, clock);
                sides.decide(matter, actor.accountId(), false, words, now);
                yield Spoken.staff(words);
            }
            case Act.Escalate(String reason) -> {
                ladder.climb(matter);
                yield Spoken.staff(reason);
            }
            case Act.Join(UUID post, String words) -> {
                matter.require(ActKind.JOIN);
                join(matter, post, now);
                yield Spoken.staff(words);
            }
            case Act.FinishAssist(String words) -> {
                matter.require(ActKind.FINISH_ASSIST);
                sides.finishAssist(matter, Parts.ownPosts(actor.scope()), words, now);
                yield Spoken.staff(words);
            }
            case Act.Pause(var reason, LocalDate until, String words) -> {
                Instant end = until.plusDays(1).atStartOfDay(zone(clock)).toInstant();
                matter.pause(now, reason, end);
                sides.pause(matter, actId, reason, now, end);
                yield Spoken.resident(words);
            }
            case Act.Resume() -> {
                matter.resume(now, clock);
                sides.endPause(matter, now);
                yield Spoken.NOTHING;
            }
            case Act.Extend(int days, String words) -> {
                matter.extend(Promise.made(clock, new Limit(days, ClockUnit.WORKING_DAYS), now));
                yield Spoken.resident(words);
            }
            case Act.ReportResult(Result result, var evidence) -> {
                sides.addEvidence(matter, evidence, now);
                yield reportResult(actor, matter, ActKind.REPORT_RESULT, result, now);
            }
            case Act.PassCheck(String words) -> {
                matter.passCheck(actor.accountId(), clock.due(now, CALL_BACK).at());
                yield Spoken.staff(words);
            }
            case Act.ReturnFromCheck(String words) -> {
                matter.returnFromCheck();
                yield Spoken.staff(words);
            }
            case Act.CallBack answer -> {
                matter.callBack(
                        actor.accountId(),
                        answer.solved(),
                        answer.satisfied(),
                        answer.words(),
                        now,
                        today,
                        redispatch.clocksAgain(matter, clock, now));
                review(matter, clock);
                yield Spoken.staff(answer.words());
            }
            case Act.NotReached() -> {
                matter.notReached();
                yield Spoken.NOTHING;
            }
            case Act.CloseUnreached() -> {
                matter.closeUnreached(now, today);
                review(matter, clock);
                yield Spoken.NOTHING;
            }
            case Act.Reopen(String words) -> {
                matter.reopen(now, redispatch.clocksAgain(matter, clock, now));
                yield Spoken.resident(words);
            }
            case Act.Withdraw(String words) -> {
                matter.withdraw(now, today);
                yield Spoken.resident(words);
            }
            case Act.AddWords(String words) -> {
                matter.require(ActKind.ADD_WORDS);
                yield Spoken.resident(words);
            }
            case Act.FollowerWords(String words) -> {
                matter.require(ActKind.FOLLOWER_WORDS);
                yield Spoken.staff(words);
            }
            case Act.Release release -> {
                matter.release(release.publicText());
                sides.releasePhotos(matter, release.photos());
                yield Spoken.NOTHING;
            }
            case Act.Exclude(String reason) -> {
                matter.exclude(reason);
                yield Spoken.staff(reason);
            }
        };
    }

    private Spoken reportResult(Actor actor, Case matter, ActKind by, Result result, Instant now) {
        Category category = category(matter);
        if (category != null && !category.closingReasons().contains(result.outcome())) {
            throw new NotNow("requests.act.result.outcome_not_for_category");
        }
        boolean needsPhoto = category != null && category.photoNeeded() && result.outcome() == Outcome.SOLVED;
        if (needsPhoto && !sides.hasEvidence(matter)) {
            throw new NotNow("requests.act.result.photo_missing");
        }
        matter.reportResult(by, result, actor.accountId(), matter.charge().leadPost(), now);
        return Spoken.resident(result.words());
    }

    private void join(Case matter, UUID post, Instant now) {
        if (post.equals(matter.charge().leadPost())
                || avoidance
                        .of(matter.communityId(), matter.standing().avoidPost())
                        .contains(post)) {
            throw new NotNow("requests.act.join.same_post");
        }
        Post helper =
                posts.byId(matter.communityId(), post).orElseThrow(() -> new NotNow("requests.act.join.post_unknown"));
        sides.join(matter, helper.id(), now);
    }

    private void review(Case matter, PromiseClock clock) {
        LocalDate day = matter.ending().nextStepOn();
        if (matter.ending().outcome() == Outcome.CANNOT_NOW && day != null) {
            matter.reviewAt(day.atTime(REVIEW).atZone(zone(clock)).toInstant());
        }
    }

    private @Nullable Category category(Case matter) {
        String code = matter.filing().category();
        return code == null
                ? null
                : catalogue
                        .of(matter.communityId(), matter.filing().catalogueVersion(), code)
                        .orElse(null);
    }

    private static ZoneId zone(PromiseClock clock) {
        return clock.calendar().zone();
    }

    static Charge toPost(Post post, Because because) {
        return new Charge(post.id(), because, null, null);
    }
}
