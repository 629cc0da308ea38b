package org.tongxin.sample.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;

/** How the cases of the sample go on: step by step through the door for acts, as far as time has come. */
@Component
class SceneLives {

    private final CaseActs acts;
    private final Catalogue catalogue;
    private final ScenePictures pictures;
    private final Ids ids;

    SceneLives(CaseActs acts, Catalogue catalogue, ScenePictures pictures, Ids ids) {
        this.acts = acts;
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.ids = ids;
    }

    /** Time has not come for the next step. */
    private static final class NotYet extends RuntimeException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    void live(
            ScenePlaces.Map map, Map<String, Actor.Staff> staff, SceneCases.Arrival arrival, UUID caseId, Instant now) {
        var life = new Life(map, staff, arrival, caseId, now);
        try {
            life.run();
        } catch (NotYet stop) {
            // The rest lies in the future.
        }
        acts.tick(map.communityId(), caseId, now);
    }

    private final class Life {

        private final long communityId;
        private final Scene scene;
        private final Map<String, Actor.Staff> staff;
        private final SceneCases.Arrival arrival;
        private final Plots.Plot plot;
        private final Random random;
        private final UUID caseId;
        private final Instant now;
        private Instant time;
        private CaseActs.@Nullable Glance glance;

        Life(
                ScenePlaces.Map map,
                Map<String, Actor.Staff> staff,
                SceneCases.Arrival arrival,
                UUID caseId,
                Instant now) {
            this.communityId = map.communityId();
            this.scene = map.scene();
            this.staff = staff;
            this.arrival = arrival;
            this.plot = arrival.plot();
            this.random = arrival.random();
            this.caseId = caseId;
            this.now = now;
            this.time = arrival.at();
        }

        void run() {
            if (state() == CaseState.CLOSED) {
                return;
            }
            if (state() == CaseState.RECEIVED) {
                if (arrival.waitsForDesk()) {
                    return;
                }
                triage();
            }
            if (arrival.waitsForAdjudication() || chance(4)) {
                object();
            }
            if (chance(60)) {
                release();
            }
            handle();
            if (chance(4)) {
                later(Duration.ofDays(3 + random.nextInt(9)));
                if (state() == CaseState.CLOSED) {
                    resident(new Act.Reopen(scene.words("过了几天又是老样子，请再来看看。")));
                    again();
                }
            }
        }

        private void triage() {
            after(10, 120);
            String category = plot.category();
            if (lead() == null && state() == CaseState.RECEIVED && glance().category() != null) {
                as("desk", new Act.Dispatch(category, null, postOf("county"), null, scene.words("没有对应岗位，请县中心牵头。")));
            } else {
                as("desk", new Act.Dispatch(category, null, fallback(category), null, scene.words("问清楚了，转给负责的岗位。")));
            }
        }

        /** Where the duty list names nobody, the county's centre takes it. */
        private UUID fallback(String category) {
            Category found = catalogue.current(communityId, category).orElseThrow();
            return found.level() == Category.Level.GRID
                    ? postOf("grid" + (1 + random.nextInt(scene.grids())))
                    : postOf("county");
        }

        private void object() {
            after(20, 200);
            asLead(new Act.ObjectTo(scene.words("这件事不在我们的职责清单里，请改派。")));
            if (arrival.waitsForAdjudication()) {
                throw new NotYet();
            }
            after(60, 600);
            if (chance(55)) {
                as(checker(), new Act.Reject(scene.words("清单里有这一项，请先到现场。")));
            } else {
                as(checker(), new Act.Uphold(postOf("town"), scene.words("异议成立，由镇里牵头。")));
            }
        }

        private void release() {
            after(5, 90);
            as("desk", new Act.Release(SafeText.mask(scene.words(plot.words())), List.of()));
        }

        private void handle() {
            after(15, chance(12) ? 2_400 : 240);
            asLead(new Act.Accept());
            after(5, 90);
            asLead(
                    chance(50)
                            ? new Act.Contact(scene.words("电话联系过，说好上门时间。"))
                            : new Act.TellResident(scene.words("收到，今天就去看。")));
            if (chance(6)) {
                pause();
            }
            if (chance(5)) {
                join();
            }
            if (chance(35)) {
                after(60, 600);
                asLead(new Act.TellResident(scene.words("已到现场看过，" + (chance(50) ? "缺一个配件，明天来换。" : "正在处理。"))));
            }
            result();
        }

        private void pause() {
            after(30, 240);
            LocalDate until = time.atZone(Scene.ZONE).toLocalDate().plusDays(1 + random.nextInt(3));
            PauseReason reason = PauseReason.values()[random.nextInt(PauseReason.values().length)];
            asLead(new Act.Pause(reason, until, scene.words("要等一等，到时候接着办。")));
            later(Duration.ofDays(4));
            if (state() == CaseState.PAUSED) {
                asLead(new Act.Resume());
            }
        }

        private void join() {
            UUID helper = postOf("mediator");
            if (!helper.equals(lead())) {
                after(10, 60);
                asLead(new Act.Join(helper, scene.words("请一起到场。")));
                after(120, 900);
                as("mediator", new Act.FinishAssist(scene.words("双方谈妥了。")));
            }
        }

        private void result() {
            later(Duration.ofMinutes((long) (limitMinutes() * (chance(88) ? share(0.05, 0.6) : share(1.05, 1.5)))));
            asLead(new Act.ReportResult(outcome(), evidence()));
            after(60, 1_200);
            if (chance(5)) {
                as(checker(), new Act.ReturnFromCheck(scene.words("照片看不清，请补一张，并写清楚做了什么。")));
                after(120, 900);
                asLead(new Act.ReportResult(outcome(), evidence()));
                after(60, 600);
            }
            as(checker(), new Act.PassCheck(null));
            callBack();
        }

        private List<IncomingRequest.Photo> evidence() {
            return category().photoNeeded() ? pictures.after(plot.category(), random) : List.of();
        }

        private Result outcome() {
            Set<Outcome> allowed = category().closingReasons();
            if (chance(6) && allowed.contains(Outcome.CANNOT_NOW)) {
                return new Result(
                        Outcome.CANNOT_NOW,
                        scene.words("现在办不了，钱和审批都还没有到位。"),
                        time.atZone(Scene.ZONE).toLocalDate().plusDays(40),
                        scene.words("县里的维修资金批复"),
                        null);
            }
            if (chance(3) && allowed.contains(Outcome.DECLINED)) {
                return new Result(Outcome.DECLINED, scene.words("这件事由权属单位负责，已把情况转告。"), null, scene.words("权属单位"), null);
            }
            return new Result(
                    allowed.contains(Outcome.SOLVED) ? Outcome.SOLVED : Outcome.ANSWERED,
                    scene.words(plot.result()),
                    null,
                    null,
                    null);
        }

        private void callBack() {
            if (chance(25)) {
                after(120, 600);
                as(caller(), new Act.NotReached());
                return;
            }
            after(120, 1_400);
            boolean solved = chance(91);
            int grade = solved ? List.of(5, 5, 5, 4, 4, 4, 3, 3, 2).get(random.nextInt(9)) : 1 + random.nextInt(3);
            var answer = new Act.CallBack(solved, grade, solved ? null : scene.words("还是老样子。"));
            if (chance(40)) {
                resident(answer);
            } else {
                as(caller(), answer);
            }
            if (state() == CaseState.REOPENED) {
                again();
            }
        }

        /** What came back lately is still to be taken up. */
        private void again() {
            if (time.isAfter(now.minus(Duration.ofDays(4)))) {
                throw new NotYet();
            }
            handle();
        }

        /** Somebody else than the handler. */
        private String checker() {
            return postOf("director").equals(lead()) ? "town" : "director";
        }

        /** Somebody else than handler and checker. */
        private String caller() {
            return postOf("desk").equals(lead()) ? "staff" : "desk";
        }

        private double limitMinutes() {
            var limit = category().resolve();
            double minutes = switch (limit.unit()) {
                case MINUTES -> 1;
                case HOURS -> 60;
                case WORKING_HOURS -> 120;
                case WORKING_DAYS, DAYS -> 1_440;
            };
            return Math.max(limit.value() * minutes, limit.unit() == ClockUnit.MINUTES ? 60 : 240);
        }

        private void asLead(Act act) {
            UUID lead = lead();
            Actor.Staff holder = staff.values().stream()
                    .filter(one -> ownPosts(one).contains(lead))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody of the sample holds the post of " + glance()));
            perform(holder, act);
        }

        private void as(String login, Act act) {
            perform(Objects.requireNonNull(staff.get(login)), act);
        }

        private void perform(Actor.Staff who, Act act) {
            ProgramClock.at(time, () -> acts.perform(who, communityId, caseId, ids.next(), act));
            glance = null;
        }

        private void resident(Act act) {
            var resident = new Actor.Resident(Scope.publicOf(communityId));
            ProgramClock.at(time, () -> acts.performByCode(resident, communityId, caseId, ids.next(), act));
            glance = null;
        }

        private UUID postOf(String login) {
            return ownPosts(Objects.requireNonNull(staff.get(login))).iterator().next();
        }

        private CaseState state() {
            return glance().state();
        }

        private @Nullable UUID lead() {
            return glance().leadPost();
        }

        private Category category() {
            return catalogue.current(communityId, plot.category()).orElseThrow();
        }

        private CaseActs.Glance glance() {
            CaseActs.Glance known = glance;
            if (known == null) {
                known = acts.glance(communityId, caseId);
                glance = known;
            }
            return known;
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private double share(double from, double to) {
            return from + random.nextDouble() * (to - from);
        }

        private void after(int minutes, int atMost) {
            later(Duration.ofMinutes(minutes + random.nextInt(atMost)));
        }

        /** Lets time pass, with what the timers do meanwhile; work is done by day. */
        private void later(Duration duration) {
            Instant next = byDay(time.plus(duration));
            if (next.isAfter(now)) {
                throw new NotYet();
            }
            time = next;
            Instant due = glance().nextTick();
            if (due != null && !due.isAfter(next)) {
                ProgramClock.at(next, () -> acts.tick(communityId, caseId, next));
                glance = null;
            }
        }

        private static Instant byDay(Instant moment) {
            ZonedDateTime local = moment.atZone(Scene.ZONE);
            if (local.getHour() < 8) {
                return local.with(LocalTime.of(8, 30)).toInstant();
            }
            return local.getHour() < 19
                    ? moment
                    : local.plusDays(1).with(LocalTime.of(8, 40)).toInstant();
        }
    }

    private static Collection<UUID> ownPosts(Actor.Staff one) {
        return switch (one.scope().reach()) {
            case Scope.Reach.Nothing() -> Set.of();
            case Scope.Reach.Whole(Set<UUID> posts) -> posts;
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) -> posts;
        };
    }
}
