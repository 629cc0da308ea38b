package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The last questions: is it one that is open already, is everything right; then it is sent. */
@Controller
class SendController {

    private final Drafting drafting;
    private final DraftCheck check;
    private final DraftSending sending;
    private final Summary summary;
    private final Places places;
    private final CaseWords words;

    SendController(
            Drafting drafting,
            DraftCheck check,
            DraftSending sending,
            Summary summary,
            Places places,
            CaseWords words) {
        this.drafting = drafting;
        this.check = check;
        this.sending = sending;
        this.summary = summary;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/report/similar")
    @AllowedTo(everyone = true)
    ModelAndView similar(Page page, HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft draft = asked.draft();
        String elsewhere = unfinished(asked);
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        List<SimilarCases.Similar> found = sending.similar(asked.community(), draft);
        return found.isEmpty()
                ? Go.to(Step.CHECK)
                : Pages.show(
                        "requests/report/similar", similar(page, asked.community(), draft, found, FormErrors.none()));
    }

    /** Where to go while something is still to be answered, or after sending; null: stay. */
    private @Nullable String unfinished(Drafting.Asked asked) {
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return elsewhere == null ? Step.WORDS.href() : elsewhere;
        }
        Step open = drafting.open(asked.community(), draft);
        return open == null ? null : open.href();
    }

    private SendPage.SimilarPage similar(
            Page page, Community community, Draft draft, List<SimilarCases.Similar> found, FormErrors errors) {
        String category = check.category(community, draft)
                .map(kind -> words.category(page, community.id(), kind.version(), kind.code()))
                .orElse("");
        List<SendPage.Near> near = found.stream()
                .map(open -> new SendPage.Near(
                        open.id(),
                        open.number(),
                        open.text() == null ? category : open.text(),
                        place(community, open.gridId()),
                        words.stateForResident(page, open.state()),
                        page.when(open.reportedAt()),
                        open.followers()))
                .toList();
        boolean contact = !draft.person().identity().equals("anonymous");
        return new SendPage.SimilarPage(category, near, contact, errors);
    }

    private String place(Community community, @Nullable UUID grid) {
        return grid == null
                ? community.name()
                : places.of(community.id(), grid).map(Placement::label).orElse(community.name());
    }

    /** It is another matter. */
    @PostMapping("/report/similar")
    @AllowedTo(everyone = true)
    ModelAndView another(HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        if (asked.draft() == null) {
            return Go.to(Step.WORDS);
        }
        drafting.change(asked, request, old -> old.seen(Step.SIMILAR));
        return Go.to(Step.CHECK);
    }

    @PostMapping("/report/follow")
    @AllowedTo(everyone = true)
    ModelAndView follow(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "case") UUID caseId) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft draft = asked.draft();
        String elsewhere = unfinished(asked);
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        List<SimilarCases.Similar> found = sending.similar(asked.community(), draft);
        try {
            if (found.stream().noneMatch(open -> open.id().equals(caseId))) {
                throw new NotNow("requests.intake.follow_closed");
            }
            Draft.Sent sent = sending.follow(asked.community(), asked.key(), draft, caseId, page.language());
            drafting.removePhotos(draft.photos().stream().map(Draft.Photo::id).toList());
            return sent(asked, request, response, sent);
        } catch (NotNow refused) {
            FormErrors errors = FormErrors.none().and("similar", refused.messageKey());
            return Go.mend("requests/report/similar", similar(page, asked.community(), draft, found, errors));
        }
    }

    @GetMapping("/report/check")
    @AllowedTo(everyone = true)
    ModelAndView checkAnswers(Page page, HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft draft = asked.draft();
        String elsewhere = unfinished(asked);
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        return Pages.show("requests/report/check", summary.of(page, asked.community(), draft, FormErrors.none()));
    }

    @PostMapping("/report/send")
    @AllowedTo(everyone = true)
    ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response, Actor actor) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft draft = asked.draft();
        String elsewhere = unfinished(asked);
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        try {
            Actor by = new Actor.Resident(actor.scope());
            return sent(
                    asked, request, response, sending.send(asked.community(), asked.key(), draft, by, page.language()));
        } catch (NotNow refused) {
            FormErrors errors = FormErrors.none().and("send", refused.messageKey());
            return Go.mend("requests/report/check", summary.of(page, asked.community(), draft, errors));
        }
    }

    private ModelAndView sent(
            Drafting.Asked asked, HttpServletRequest request, HttpServletResponse response, Draft.Sent sent) {
        drafting.change(asked, request, old -> old.withSent(sent));
        asked.key().give(request, response, Drafts.AFTER_SENDING);
        return Go.to("/report/done");
    }
}
