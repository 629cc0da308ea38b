package org.tongxin.requests.casepage;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.area.SiteMaps;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Ending;
import org.tongxin.requests.model.Promise;
import org.tongxin.requests.model.Remaining;
import org.tongxin.requests.model.Where;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;

/** Puts a case into the reader's words. */
@Component
class CaseViews {

    private static final int TITLE = 40;

    private final CaseWords words;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Posts posts;
    private final SiteMaps maps;
    private final Clock clock;

    CaseViews(CaseWords words, Catalogue catalogue, Calendars calendars, Posts posts, SiteMaps maps, Clock clock) {
        this.words = words;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.posts = posts;
        this.maps = maps;
        this.clock = clock;
    }

    /**
     * What the page shows besides the case.
     *
     * @param query see {@link CasePage}
     * @param whole true where the phone number is shown whole
     */
    record Around(
            String query,
            List<CasePage.Form> forms,
            @Nullable String done,
            List<CaseEvent> changed,
            @Nullable String kept,
            boolean whole,
            FormErrors errors) {

        static Around of(String query, List<CasePage.Form> forms) {
            return new Around(query, forms, null, List.of(), null, false, FormErrors.none());
        }

        Around afterDoing(@Nullable String act) {
            return new Around(query, forms, act, changed, kept, whole, errors);
        }

        Around revealed() {
            return new Around(query, forms, done, changed, kept, true, errors);
        }

        Around refused(List<CaseEvent> since, @Nullable String typedWords, FormErrors wrong) {
            return new Around(query, forms, done, since, typedWords, whole, wrong);
        }
    }

    CasePage page(CaseFile file, Around around, Page page) {
        Case matter = file.matter();
        return new CasePage(
                "/work/" + matter.number(),
                around.query(),
                head(file, page),
                forgotten(file, page),
                said(file, page),
                duty(file, page),
                clocks(matter, page),
                settled(file, page),
                reporter(file, around.whole(), page),
                file.history().stream().map(event -> entry(file, event, page)).toList(),
                around.forms(),
                file.refusals().stream().map(key -> page.t(key)).toList(),
                file.seen(),
                around.done(),
                around.changed().stream().map(event -> entry(file, event, page)).toList(),
                around.kept(),
                around.errors());
    }

    private CasePage.Head head(CaseFile file, Page page) {
        Case matter = file.matter();
        return new CasePage.Head(
                matter.number(),
                file.beside().forgottenAt() == null ? title(wordsOf(file)) : words.category(page, matter),
                words.state(page, matter.state()),
                matter.state() == CaseState.CLOSED ? "plain" : matter.state().isWithLead() ? "" : "amber",
                matter.report().emergencyWord(),
                words.category(page, matter),
                page.t("requests.kind." + matter.report().kind().code()),
                page.t("requests.channel." + matter.report().channel().code()),
                page.t("requests.visibility." + matter.report().visibility().code()),
                matter.report().reportedAt(),
                file.beside().followers(),
                matter.standing().reopened());
    }

    private static @Nullable String forgotten(CaseFile file, Page page) {
        Instant at = file.beside().forgottenAt();
        return at == null ? null : page.t("requests.casepage.forgotten", page.when(at));
    }

    private static String wordsOf(CaseFile file) {
        String said = file.matter().report().words();
        return file.hidden() == null ? said : SafeText.mask(said);
    }

    private static String title(String said) {
        String first = said.strip().lines().findFirst().orElse("");
        int cut = first.offsetByCodePoints(0, Math.min(TITLE, first.codePointCount(0, first.length())));
        return cut < said.strip().length() ? first.substring(0, cut) + "…" : first;
    }

    private CasePage.Said said(CaseFile file, Page page) {
        Case matter = file.matter();
        String label = matter.where().label();
        return new CasePage.Said(
                wordsOf(file),
                answers(file, page),
                photos(file, false),
                label.isEmpty() ? page.t("requests.words.place_unknown") : label,
                matter.where().address(),
                matter.filing().publicText(),
                SafeText.mask(matter.report().words()),
                map(matter),
                elsewhere(file));
    }

    private SiteMaps.@Nullable SiteMap map(Case matter) {
        Where where = matter.where();
        Double lat = where.lat();
        Double lng = where.lng();
        Point point = lat == null || lng == null ? null : new Point(lat, lng);
        UUID area = where.areaId() == null ? where.gridId() : where.areaId();
        return maps.of(matter.communityId(), area, point).orElse(null);
    }

    private static CasePage.@Nullable Elsewhere elsewhere(CaseFile file) {
        String address = file.beside().mediaUrl();
        return address == null
                ? null
                : new CasePage.Elsewhere(
                        address, Objects.requireNonNullElse(URI.create(address).getHost(), ""));
    }

    private List<CasePage.Answer> answers(CaseFile file, Page page) {
        Case matter = file.matter();
        String code = matter.filing().category();
        List<Catalogue.Question> questions = code == null
                ? List.of()
                : catalogue
                        .words(matter.communityId(), matter.filing().catalogueVersion(), code, page.language())
                        .questions();
        return file.beside().answers().stream()
                .map(answer -> questions.stream()
                        .filter(question -> question.id().equals(answer.question()))
                        .findFirst()
                        .map(question -> new CasePage.Answer(question.words(), said(question, answer.answer(), page)))
                        .orElseGet(() -> new CasePage.Answer(answer.question(), answer.answer())))
                .toList();
    }

    private static String said(Catalogue.Question question, String answer, Page page) {
        if (question.kind().equals("yes_no")) {
            return page.t("requests.casepage.answer." + (answer.equals("yes") ? "yes" : "no"));
        }
        Map<String, String> options = question.options().stream()
                .collect(Collectors.toMap(Catalogue.Option::value, Catalogue.Option::words, (one, other) -> one));
        return options.isEmpty()
                ? answer
                : java.util.Arrays.stream(answer.split(","))
                        .map(value -> options.getOrDefault(value.strip(), value))
                        .collect(Collectors.joining(" · "));
    }

    static List<CasePage.Photo> photos(CaseFile file, boolean evidence) {
        return file.beside().photos().stream()
                .filter(photo -> photo.evidence() == evidence)
                .map(CaseViews::photo)
                .toList();
    }

    static CasePage.Photo photo(Beside.Photo photo) {
        String address = "/photos/" + photo.id();
        return new CasePage.Photo(
                photo.id(), address + "?size=small", address, photo.width(), photo.height(), photo.released());
    }

    private CasePage.Duty duty(CaseFile file, Page page) {
        Case matter = file.matter();
        long community = matter.communityId();
        UUID lead = matter.charge().leadPost();
        UUID supervisor = matter.standing().supervisorPost();
        return new CasePage.Duty(
                words.holder(page, community, lead),
                lead == null
                        ? null
                        : posts.byId(community, lead).map(Post::holderName).orElse(null),
                words.because(page, community, matter.charge()),
                supervisor == null ? null : words.holder(page, community, supervisor),
                file.beside().assists().stream()
                        .map(help -> new CasePage.Helper(
                                words.holder(page, community, help.postId()), help.doneAt(), help.words()))
                        .toList(),
                matter.state() == CaseState.OBJECTED ? objection(file) : null);
    }

    private static @Nullable String objection(CaseFile file) {
        return file.history().stream()
                .filter(event -> event.act().equals("object"))
                .findFirst()
                .map(CaseEvent::staffWords)
                .orElse(null);
    }

    private List<CasePage.Clock> clocks(Case matter, Page page) {
        List<CasePage.Clock> clocks = new ArrayList<>();
        Instant waits = matter.waiting().since();
        boolean paused = matter.state() == CaseState.PAUSED;
        boolean objected = matter.state() == CaseState.OBJECTED;
        add(
                clocks,
                page,
                matter,
                "respond",
                matter.clocks().respond(),
                matter.clocks().respondedAt(),
                paused || objected ? waits : null);
        add(
                clocks,
                page,
                matter,
                "resolve",
                matter.clocks().resolve(),
                matter.clocks().resolvedAt(),
                paused ? waits : null);
        return clocks;
    }

    private void add(
            List<CasePage.Clock> clocks,
            Page page,
            Case matter,
            String name,
            @Nullable Promise promise,
            @Nullable Instant stopped,
            @Nullable Instant waits) {
        if (promise == null) {
            return;
        }
        String title = page.t("requests.casepage.clock." + name, words.limit(page, promise.limit()));
        Instant at = stopped != null ? stopped : waits != null ? waits : clock.instant();
        Remaining remaining = calendars
                .of(matter.communityId())
                .remaining(promise.start(), at, promise.due(), promise.limit().unit());
        int used = (int) Math.round(Math.min(1, remaining.used()) * 100);
        boolean over = remaining instanceof Remaining.Over;
        String due = page.t("requests.casepage.clock.due", page.when(promise.due()));
        if (stopped != null) {
            String key = "requests.casepage.clock." + (over ? "late" : "kept");
            clocks.add(
                    new CasePage.Clock(title, page.t(key, page.when(stopped)), used, over ? "over" : "in-time", due));
        } else if (waits != null) {
            clocks.add(new CasePage.Clock(title, paused(matter, page), used, "paused", due));
        } else {
            boolean soon = remaining instanceof Remaining.Left left && left.soon();
            clocks.add(new CasePage.Clock(
                    title, words.left(page, remaining), used, over ? "over" : soon ? "soon" : "in-time", due));
        }
    }

    private static String paused(Case matter, Page page) {
        var reason = matter.waiting().reason();
        Instant until = matter.waiting().until();
        return reason == null || until == null
                ? page.t("requests.casepage.clock.objected")
                : page.t("requests.casepage.clock.paused", page.t("requests.pause." + reason.code()), page.when(until));
    }

    private CasePage.@Nullable Settled settled(CaseFile file, Page page) {
        Ending ending = file.matter().ending();
        if (ending.outcome() == null) {
            return null;
        }
        Integer grade = ending.satisfied();
        String resident = ending.solved() == null
                ? page.t("requests.survey." + ending.survey().code())
                : page.t(
                        "requests.casepage.survey." + (ending.solved() ? "solved" : "unsolved"),
                        grade == null
                                ? page.t("requests.casepage.survey.no_grade")
                                : page.t("requests.grade." + grade));
        return new CasePage.Settled(
                page.t("requests.outcome." + ending.outcome().code()),
                Objects.requireNonNullElse(ending.resultText(), ""),
                ending.waitsFor(),
                ending.nextStepOn() == null ? null : page.day(ending.nextStepOn()),
                photos(file, true),
                resident,
                ending.surveyWords(),
                ending.excluded());
    }

    private static CasePage.Reporter reporter(CaseFile file, boolean whole, Page page) {
        String identity =
                page.t("requests.identity." + file.matter().report().identity().code());
        if (file.hidden() != null) {
            return new CasePage.Reporter(identity, page.t(file.hidden()), null, null, false);
        }
        Reporters.Reporter reporter = file.reporter();
        if (reporter == null) {
            return new CasePage.Reporter(identity, page.t("requests.casepage.reporter.none"), null, null, false);
        }
        var phone = reporter.phone();
        return new CasePage.Reporter(
                identity,
                null,
                reporter.name(),
                phone == null ? null : whole ? phone.reveal() : phone.masked(),
                whole && phone != null);
    }

    private CasePage.Entry entry(CaseFile file, CaseEvent event, Page page) {
        boolean latest = !file.history().isEmpty() && event == file.history().getFirst();
        boolean onlyInside = words.doneForResident(page, event) == null;
        boolean trouble = event.act().startsWith("overdue") || event.act().equals("return_from_check");
        List<String> kinds = new ArrayList<>();
        if (latest) {
            kinds.add("latest");
        }
        if (onlyInside) {
            kinds.add("inside");
        }
        if (trouble) {
            kinds.add("trouble");
        }
        return new CasePage.Entry(
                event.at(),
                who(event, page),
                words.done(page, event),
                event.publicWords(),
                event.staffWords(),
                String.join(" ", kinds));
    }

    private static String who(CaseEvent event, Page page) {
        if (event.accountId() != null) {
            return event.who();
        }
        if (event.who().equals(CaseEvent.SOMEBODY)) {
            return page.t("requests.words.staff");
        }
        boolean program = event.who().equals("timer");
        return program
                ? page.t("requests.words.program")
                : event.who().isBlank() ? page.t("requests.words.resident") : event.who();
    }
}
