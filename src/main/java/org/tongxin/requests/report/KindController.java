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
import org.tongxin.ui.Pages;

/** The category, suggested from the words and changeable, and its own questions. */
@Controller
class KindController {

    private static final String LIST = "list";

    private final Drafting drafting;
    private final DraftCheck check;
    private final Catalogue catalogue;
    private final CaseWords words;

    KindController(Drafting drafting, DraftCheck check, Catalogue catalogue, CaseWords words) {
        this.drafting = drafting;
        this.check = check;
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/report/kind")
    @AllowedTo(everyone = true)
    ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        return Pages.show("requests/report/kind", kind(page, asked.community(), draft, FormErrors.none()));
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
        return new Choice(category.code(), name, because == null ? promise : because + " " + promise, chosen);
    }

    @PostMapping("/report/kind")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String from) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        if (category.equals(LIST)) {
            return Go.to("/report/kind/list");
        }
        var typed = new Typed(request);
        Draft draft = drafting.change(asked, request, old -> typed.category(old).seen(Step.KIND))
                .orElse(before);
        Community community = asked.community();
        FormErrors errors = check.of(Step.KIND, community, draft);
        if (errors.any()) {
            return from.equals(LIST)
                    ? Go.mend("requests/report/kind-list", all(page, community, draft, errors))
                    : Go.mend("requests/report/kind", kind(page, community, draft, errors));
        }
        boolean danger = !draft.called()
                && catalogue
                        .emergency(community.id(), draft.words(), draft.kind().code())
                        .isPresent();
        return danger ? Go.to("/report/emergency") : Go.to(drafting.after(Step.KIND, community, draft));
    }

    @GetMapping("/report/kind/list")
    @AllowedTo(everyone = true)
    ModelAndView list(Page page, HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        return Pages.show("requests/report/kind-list", all(page, asked.community(), draft, FormErrors.none()));
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
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        if (!check.isAsked(Step.QUESTIONS, asked.community(), draft)) {
            return Go.to(Step.KIND);
        }
        FormErrors errors = draft.seen().contains(Step.QUESTIONS)
                ? check.of(Step.QUESTIONS, asked.community(), draft)
                : FormErrors.none();
        return Pages.show("requests/report/questions", questions(page, asked.community(), draft, errors));
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
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        var typed = new Typed(request);
        Draft draft = drafting.change(asked, request, old -> typed.answers(old).seen(Step.QUESTIONS))
                .orElse(before);
        FormErrors errors = check.of(Step.QUESTIONS, asked.community(), draft);
        if (errors.any()) {
            return Go.mend("requests/report/questions", questions(page, asked.community(), draft, errors));
        }
        return Go.to(drafting.after(Step.QUESTIONS, asked.community(), draft));
    }
}
