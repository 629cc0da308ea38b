package org.tongxin.requests.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Act;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** What a resident does to a case with its code: answer, reopen, withdraw, say more, leave an address for news. */
@Controller
class ActsController {

    private static final String ANSWER = "answer-words";
    private static final String REOPEN = "reopen-words";
    private static final String WITHDRAW = "withdraw-words";
    private static final String MORE = "more-words";

    private final HolderCookie cookie;
    private final Progress progress;
    private final CaseActs acts;
    private final Reporters reporters;
    private final RateLimits limits;
    private final Transactions transactions;
    private final Clock clock;

    ActsController(
            HolderCookie cookie,
            Progress progress,
            CaseActs acts,
            Reporters reporters,
            RateLimits limits,
            Transactions transactions,
            Clock clock) {
        this.cookie = cookie;
        this.progress = progress;
        this.acts = acts;
        this.reporters = reporters;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A form as it came. */
    private record Sent(Page page, HttpServletRequest request, HttpServletResponse response, ProgressPage.Typed typed) {

        static Sent of(Page page, HttpServletRequest request, HttpServletResponse response, Said said, String field) {
            return new Sent(page, request, response, said.typed(field));
        }
    }

    @PostMapping("/progress/answer")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView answer(Page page, HttpServletRequest request, HttpServletResponse response, Said said) {
        return act(
                Sent.of(page, request, response, said, ANSWER),
                said.act(),
                said.wrongAnswer(ANSWER),
                () -> new Act.CallBack(said.isSolved(), said.graded(), said.textOrNull()));
    }

    @PostMapping("/progress/reopen")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView reopen(Page page, HttpServletRequest request, HttpServletResponse response, Said said) {
        return act(
                Sent.of(page, request, response, said, REOPEN),
                said.act(),
                said.wrongWords(REOPEN, "requests.progress.reopen.missing"),
                () -> new Act.Reopen(said.text()));
    }

    @PostMapping("/progress/withdraw")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView withdraw(Page page, HttpServletRequest request, HttpServletResponse response, Said said) {
        return act(
                Sent.of(page, request, response, said, WITHDRAW),
                said.act(),
                said.wrongWords(WITHDRAW),
                () -> new Act.Withdraw(said.textOrNull()));
    }

    /** Reporter and follower alike say more; each in their own part. */
    @PostMapping("/progress/more")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView more(Page page, HttpServletRequest request, HttpServletResponse response, Said said) {
        boolean follows = cookie.read(request).filter(Holder::follows).isPresent();
        return act(
                Sent.of(page, request, response, said, MORE),
                said.act(),
                said.wrongWords(MORE, "requests.progress.more.missing"),
                () -> follows ? new Act.FollowerWords(said.text()) : new Act.AddWords(said.text()));
    }

    /** Reporter and follower alike leave an address; nobody else's is ever shown. */
    @PostMapping("/progress/news")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView news(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email) {
        ProgressController.discreet(response);
        Holder holder = cookie.read(request).orElse(null);
        String address = SafeText.line(email, 200).text();
        if (holder == null) {
            return timeIsOver(new ProgressPage.Typed("email", "", "", address));
        }
        boolean valid = address.length() <= 120 && address.matches("[^\\s@<>\",;:\\\\]{1,64}@[\\w-]+(\\.[\\w-]+)+");
        if (!valid) {
            FormErrors errors = FormErrors.none().and("email", "requests.progress.news.wrong");
            var typed = new ProgressPage.Typed("email", "", "", address);
            return mend(new Sent(page, request, response, typed), holder, errors);
        }
        limits.require("public-form", RateLimits.caller(request.getRemoteAddr()));
        transactions.run(
                Scope.wholeOf(holder.communityId()),
                () -> reporters.leaveEmail(
                        holder.communityId(),
                        holder.caseId(),
                        holder.reporterId(),
                        address,
                        page.language().tag(),
                        clock.instant()));
        return ProgressController.to("/progress/case");
    }

    private ModelAndView act(Sent sent, @Nullable UUID actId, FormErrors errors, Supplier<Act> act) {
        ProgressController.discreet(sent.response());
        Holder holder = cookie.read(sent.request()).orElse(null);
        if (holder == null || actId == null) {
            return timeIsOver(sent.typed());
        }
        if (errors.any()) {
            return mend(sent, holder, errors);
        }
        limits.require("public-form", RateLimits.caller(sent.request().getRemoteAddr()));
        try {
            perform(holder, actId, act.get());
            return ProgressController.to("/progress/case");
        } catch (NotNow refused) {
            return mend(sent, holder, FormErrors.none().and("acts", refused.messageKey()));
        }
    }

    /** The browser showed the case too long ago: the code is asked for again, and what was typed is kept. */
    private static ModelAndView timeIsOver(ProgressPage.Typed typed) {
        return ProgressController.again(
                new ProgressPage.Ask("", typed, FormErrors.none()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A follower's acts are a follower's: the machine refuses them what only the reporter may do. */
    private void perform(Holder holder, UUID actId, Act act) {
        var resident = new Actor.Resident(Scope.publicOf(holder.communityId()));
        if (holder.follows()) {
            acts.performAsFollower(resident, holder.communityId(), holder.caseId(), actId, act);
        } else {
            acts.performByCode(resident, holder.communityId(), holder.caseId(), actId, act);
        }
    }

    private ModelAndView mend(Sent sent, Holder holder, FormErrors errors) {
        return progress.of(sent.page(), holder, sent.typed(), errors)
                .map(shown -> {
                    ModelAndView again = Pages.show("requests/progress/case", shown);
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                })
                .orElseGet(() -> ProgressController.to("/progress"));
    }
}
