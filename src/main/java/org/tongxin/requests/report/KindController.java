package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;

/** The category, suggested from the words and changeable, and its own questions. */
@Controller
class KindController {

    private static final String LIST = "list";

    private final Asking asking;
    private final Drafting drafting;
    private final DraftCheck check;
    private final Catalogue catalogue;
    private final CaseWords words;
    private final Asking.Question kind = new Asking.Question(Step.KIND, "requests/report/kind", this::kind);
    private final Asking.Question all = new Asking.Question(Step.KIND, "requests/report/kind-list", this::all);
    private final Asking.Question questions =
            new Asking.Question(Step.QUESTIONS, "requests/report/questions", this::questions);

    KindController(Asking asking, Drafting drafting, DraftCheck check, Catalogue catalogue, CaseWords words) {
        this.asking = asking;
        this.drafting = drafting;
        this.check = check;
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/report/kind")
    @AllowedTo(everyone = true)
    ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), kind);
    }

    private KindPage kind(Page page, Community community, Draft draft, FormErrors errors) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        String chosen = draft.kind().category();
        for (Catalogue.Suggestion fit : catalogue.suggest(community.id(), draft.words())) {
            String because = page.t("requests.report.kind.because", fit.because());
            choices.put(
                    fit.category().code(),
                    choice(
                            page,
                            community,
                            fit.category(),
                            because,
                            chosen.equals(fit.category().code())));
        }
        boolean suggested = !choices.isEmpty();
        check.category(community, draft)
                .filter(category -> !choices.containsKey(category.code()))
                .ifPresent(category -> choices.put(category.code(), choice(page, community, category, null, true)));
        List<Choice> all = new ArrayList<>(choices.values());
        all.add(new Choice(LIST, page.t("requests.report.kind.list"), false));
        all.add(new Choice(
                Draft.Kind.UNKNOWN,
                page.t("requests.report.kind.unsure"),
                page.t("requests.report.kind.unsure_hint"),
                chosen.equals(Draft.Kind.UNKNOWN)));
        return new KindPage(suggested, all, errors);
    }

    private Choice choice(Page page, Community community, Category category, @Nullable String because, boolean chosen) {
        String name = words.category(page, community.id(), category.version(), category.code());
        String promise = page.t(
                "requests.report.kind.promise",
                words.limit(page, category.respond()),
                words.limit(page, category.resolve()));
        return new Choice(
                category.code(),
                name,
                because == null ? promise : page.t("requests.report.kind.both", because, promise),
                chosen);
    }

    @PostMapping("/report/kind")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String from) {
        var turn = new Asking.Turn(page, request, response);
        return category.equals(LIST)
                ? asking.changing(turn, (asked, draft) -> Go.to("/report/kind/list"))
                : asking.take(turn, from.equals(LIST) ? all : kind, new Typed(request)::category, this::afterKind);
    }

    private ModelAndView afterKind(Drafting.Asked asked, Draft draft) {
        boolean danger = !draft.called()
                && catalogue
                        .emergency(
                                asked.community().id(),
                                draft.words(),
                                draft.kind().code())
                        .isPresent();
        return Go.to(
                danger
                        ? "/report/emergency"
                        : drafting.after(Step.KIND, asked.community(), draft).href());
    }

    @GetMapping("/report/kind/list")
    @AllowedTo(everyone = true)
    ModelAndView list(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), all);
    }

    private KindPage.All all(Page page, Community community, Draft draft, FormErrors errors) {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Category category : catalogue.current(community.id())) {
            if (category.active()) {
                Catalogue.Words named =
                        catalogue.words(community.id(), category.version(), category.code(), page.language());
                boolean chosen = category.code().equals(draft.kind().category());
                groups.computeIfAbsent(named.group(), name -> new ArrayList<>())
                        .add(new Choice(category.code(), named.name(), chosen));
            }
        }
        return new KindPage.All(
                groups.entrySet().stream()
                        .map(group -> new KindPage.Group(
                                group.getKey(),
                                group.getValue(),
                                group.getValue().stream().anyMatch(Choice::chosen)))
                        .toList(),
                errors);
    }

    @GetMapping("/report/questions")
    @AllowedTo(everyone = true)
    ModelAndView questions(Page page, HttpServletRequest request, HttpServletResponse response) {
        var turn = new Asking.Turn(page, request, response);
        return asking.reading(
                turn,
                (asked, draft) -> check.isAsked(Step.QUESTIONS, asked.community(), draft)
                        ? asking.show(turn, questions)
                        : Go.to(Step.KIND));
    }

    private KindPage.Questions questions(Page page, Community community, Draft draft, FormErrors errors) {
        Category category = check.category(community, draft).orElseThrow();
        Catalogue.Words named = catalogue.words(community.id(), category.version(), category.code(), page.language());
        List<KindPage.Asked> all = named.questions().stream()
                .map(question -> new KindPage.Asked(
                        question,
                        choices(page, question, draft),
                        draft.kind().answers().get(question.id())))
                .toList();
        return new KindPage.Questions(named.name(), named.hint(), all, errors);
    }

    private static List<Choice> choices(Page page, Question question, Draft draft) {
        Set<String> chosen = new HashSet<>(
                List.of(draft.kind().answers().getOrDefault(question.id(), "").split(",")));
        if (question.kind().equals("yes_no")) {
            return List.of(
                    new Choice("yes", page.t("requests.report.questions.yes"), chosen.contains("yes")),
                    new Choice("no", page.t("requests.report.questions.no"), chosen.contains("no")));
        }
        return question.options().stream()
                .map(option -> new Choice(option.value(), option.words(), chosen.contains(option.value())))
                .toList();
    }

    @PostMapping("/report/questions")
    @AllowedTo(everyone = true)
    ModelAndView answers(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.take(new Asking.Turn(page, request, response), questions, new Typed(request)::answers);
    }
}
