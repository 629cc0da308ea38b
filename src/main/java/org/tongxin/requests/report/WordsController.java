package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The first question, the page for danger, and what happens to a draft: kept while typing, taken up again, forgotten. */
@Controller
class WordsController {

    private final Asking asking;
    private final Drafting drafting;
    private final DraftCheck check;
    private final Catalogue catalogue;
    private final Places places;

    WordsController(Asking asking, Drafting drafting, DraftCheck check, Catalogue catalogue, Places places) {
        this.asking = asking;
        this.drafting = drafting;
        this.check = check;
        this.catalogue = catalogue;
        this.places = places;
    }

    @GetMapping("/report")
    @AllowedTo(everyone = true)
    ModelAndView ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String place) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft draft = asked.draft();
        if (draft != null && draft.sent() != null) {
            drafting.forget(request, response);
            return Go.to(place == null ? "/report" : "/report?place=" + uuid(place));
        }
        if (draft != null && drafting.isIdle(draft)) {
            return Pages.show("requests/report/unfinished", new WordsPage.Unfinished(draft.touchedAt()));
        }
        FormErrors errors = draft != null && draft.seen().contains(Step.WORDS)
                ? check.of(Step.WORDS, asked.community(), draft)
                : FormErrors.none();
        return Pages.show("requests/report/words", page(asked.community(), draft, place, errors));
    }

    private WordsPage page(Community community, @Nullable Draft draft, @Nullable String place, FormErrors errors) {
        Placement scanned = placement(community, place).orElse(null);
        return new WordsPage(
                draft == null ? "" : draft.words(),
                DraftCheck.LONGEST_WORDS,
                scanned == null ? null : scanned.exact().id().toString(),
                scanned == null ? null : scanned.label(),
                draft != null,
                errors);
    }

    private Optional<Placement> placement(Community community, @Nullable String place) {
        UUID id = uuid(place);
        return id == null ? Optional.empty() : places.of(community.id(), id);
    }

    private static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @PostMapping("/report")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String place) {
        Drafting.Asked asked = drafting.asked(request, response);
        Community community = asked.community();
        var typed = new Typed(request);
        Optional<Placement> scanned = placement(community, place);
        Draft draft = drafting.change(asked, request, before -> {
                    Draft said = typed.words(before).seen(Step.WORDS);
                    return scanned.map(where -> at(said, where)).orElse(said);
                })
                .orElse(null);
        if (draft == null || draft.sent() != null) {
            return Go.to(draft == null ? "/report" : "/report/done");
        }
        FormErrors errors = check.of(Step.WORDS, community, draft);
        if (errors.any()) {
            return Go.mend("requests/report/words", page(community, draft, place, errors));
        }
        return danger(community, draft).isPresent()
                ? Go.to("/report/emergency")
                : Go.to(drafting.after(Step.WORDS, community, draft));
    }

    private static Draft at(Draft draft, Placement where) {
        var spot = Draft.Spot.in(where.exact().id().toString(), "");
        return draft.withSpot(spot).seen(Step.PLACE).fromQr();
    }

    private Optional<Catalogue.Emergency> danger(Community community, Draft draft) {
        return draft.called()
                ? Optional.empty()
                : catalogue.emergency(
                        community.id(), draft.words(), draft.kind().code());
    }

    @GetMapping("/report/emergency")
    @AllowedTo(everyone = true)
    ModelAndView emergency(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.reading(
                new Asking.Turn(page, request, response),
                (asked, draft) -> catalogue
                        .emergency(
                                asked.community().id(),
                                draft.words(),
                                draft.kind().code())
                        .map(danger -> Pages.show(
                                "requests/report/emergency", new WordsPage.Emergency(danger.number(), danger.word())))
                        .orElseGet(() -> Go.to(drafting.after(Step.WORDS, asked.community(), draft))));
    }

    @PostMapping("/report/emergency")
    @AllowedTo(everyone = true)
    ModelAndView called(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.changing(
                new Asking.Turn(page, request, response),
                (asked, before) -> drafting.change(asked, request, Draft::withCalled)
                        .map(draft -> Go.to(drafting.after(Step.WORDS, asked.community(), draft)))
                        .orElseGet(() -> Go.to(Step.WORDS)));
    }

    /** Keeps what is being typed; says nothing about it. */
    @PostMapping("/report/draft")
    @AllowedTo(everyone = true)
    ResponseEntity<Void> keep(HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        var typed = new Typed(request);
        boolean kept = drafting.change(asked, request, typed::all).isPresent();
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    @PostMapping("/report/resume")
    @AllowedTo(everyone = true)
    ModelAndView resume(HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        if (asked.draft() == null) {
            return Go.to(Step.WORDS);
        }
        Draft draft = drafting.change(asked, request, before -> before).orElse(asked.draft());
        Step open = drafting.open(asked.community(), draft);
        return Go.to(open == null ? Step.CHECK : open);
    }

    @PostMapping("/report/forget")
    @AllowedTo(everyone = true)
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        drafting.forget(request, response);
        return Go.to("/");
    }
}
