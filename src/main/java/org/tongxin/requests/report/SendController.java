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

    private static final String SIMILAR = "requests/report/similar";
    private static final String CHECK = "requests/report/check";

    private final Asking asking;
    private final Drafting drafting;
    private final DraftCheck check;
    private final DraftSending sending;
    private final Summary summary;
    private final Places places;
    private final CaseWords words;

    SendController(
            Asking asking,
            Drafting drafting,
            DraftCheck check,
            DraftSending sending,
            Summary summary,
            Places places,
            CaseWords words) {
        this.asking = asking;
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
        return ready(new Asking.Turn(page, request, response), (asked, draft) -> {
            List<SimilarCases.Similar> found = sending.similar(asked.community(), draft);
            return found.isEmpty()
                    ? Go.to(Step.CHECK)
                    : Pages.show(SIMILAR, similar(page, asked.community(), draft, found, FormErrors.none()));
        });
    }

    /** Answers where every question is answered; leads to the first one that is not. */
    private ModelAndView ready(Asking.Turn turn, Asking.Next next) {
        return asking.reading(turn, (asked, draft) -> {
            Step open = drafting.open(asked.community(), draft);
            return open == null ? next.apply(asked, draft) : Go.to(open);
        });
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
    ModelAndView another(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.changing(new Asking.Turn(page, request, response), (asked, draft) -> {
            drafting.change(asked, request, old -> old.seen(Step.SIMILAR));
            return Go.to(Step.CHECK);
        });
    }

    @PostMapping("/report/follow")
    @AllowedTo(everyone = true)
    ModelAndView follow(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "case") UUID caseId) {
        var turn = new Asking.Turn(page, request, response);
        return ready(turn, (asked, draft) -> {
            List<SimilarCases.Similar> found = sending.similar(asked.community(), draft);
            try {
                if (found.stream().noneMatch(open -> open.id().equals(caseId))) {
                    throw new NotNow("requests.intake.follow_closed");
                }
                Draft.Sent sent = sending.follow(asked.community(), asked.key(), draft, caseId, page.language());
                drafting.removePhotos(
                        draft.photos().stream().map(Draft.Photo::id).toList());
                return sent(turn, asked, sent);
            } catch (NotNow refused) {
                FormErrors errors = FormErrors.none().and("similar", refused.messageKey());
                return Go.mend(SIMILAR, similar(page, asked.community(), draft, found, errors));
            }
        });
    }

    @GetMapping("/report/check")
    @AllowedTo(everyone = true)
    ModelAndView checkAnswers(Page page, HttpServletRequest request, HttpServletResponse response) {
        return ready(
                new Asking.Turn(page, request, response),
                (asked, draft) -> Pages.show(CHECK, summary.of(page, asked.community(), draft, FormErrors.none())));
    }

    @PostMapping("/report/send")
    @AllowedTo(everyone = true)
    ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response, Actor actor) {
        var turn = new Asking.Turn(page, request, response);
        return ready(turn, (asked, draft) -> {
            try {
                Actor by = new Actor.Resident(actor.scope());
                return sent(turn, asked, sending.send(asked.community(), asked.key(), draft, by, page.language()));
            } catch (NotNow refused) {
                FormErrors errors = FormErrors.none().and("send", refused.messageKey());
                return Go.mend(CHECK, summary.of(page, asked.community(), draft, errors));
            }
        });
    }

    private ModelAndView sent(Asking.Turn turn, Drafting.Asked asked, Draft.Sent sent) {
        drafting.change(asked, turn.request(), old -> old.withSent(sent));
        asked.key().give(turn.request(), turn.response(), Drafts.AFTER_SENDING);
        return Go.to("/report/done");
    }
}
