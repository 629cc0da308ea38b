package org.tongxin.requests.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
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

    private static final int LONGEST = 1_000;

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

    /** A form as it came: who, what was typed, what is wrong with it. */
    private record Sent(
            Page page, HttpServletRequest request, HttpServletResponse response, ProgressPage.Typed typed) {}

    @PostMapping("/progress/answer")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView answer(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String solved,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String words) {
        SafeText text = SafeText.lines(words, LONGEST);
        var typed = new ProgressPage.Typed(solved, grade, text.text(), "");
        boolean graded = grade.matches("[1-5]");
        FormErrors errors = wrong("answer-words", text)
                .andIf(!solved.equals("yes") && !solved.equals("no"), "solved", "requests.progress.answer.missing")
                .andIf(!grade.isEmpty() && !graded, "grade", "requests.progress.answer.grade");
        return act(
                new Sent(page, request, response, typed),
                act,
                true,
                errors,
                () -> new Act.CallBack(solved.equals("yes"), graded ? Integer.valueOf(grade) : null, orNull(text)));
    }

    @PostMapping("/progress/reopen")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView reopen(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String words) {
        SafeText text = SafeText.lines(words, LONGEST);
        FormErrors errors =
                wrong("reopen-words", text).andIf(text.isEmpty(), "reopen-words", "requests.progress.reopen.missing");
        return act(sent(page, request, response, text), act, true, errors, () -> new Act.Reopen(text.text()));
    }

    @PostMapping("/progress/withdraw")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView withdraw(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String words) {
        SafeText text = SafeText.lines(words, LONGEST);
        FormErrors errors = wrong("withdraw-words", text);
        return act(sent(page, request, response, text), act, true, errors, () -> new Act.Withdraw(orNull(text)));
    }

    @PostMapping("/progress/more")
    @AllowedTo(everyone = true, touches = AllowedTo.Touches.CASES)
    ModelAndView more(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID act,
            @RequestParam(defaultValue = "") String words) {
        SafeText text = SafeText.lines(words, LONGEST);
        FormErrors errors =
                wrong("more-words", text).andIf(text.isEmpty(), "more-words", "requests.progress.more.missing");
        return act(sent(page, request, response, text), act, true, errors, () -> new Act.AddWords(text.text()));
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
        if (holder == null) {
            return ProgressController.to("/progress");
        }
        String address = SafeText.line(email, 200).text();
        boolean valid = address.length() <= 120 && address.matches("[^\\s@<>\",;:\\\\]{1,64}@[\\w-]+(\\.[\\w-]+)+");
        if (!valid) {
            FormErrors errors = FormErrors.none().and("email", "requests.progress.news.wrong");
            var typed = new ProgressPage.Typed("", "", "", address);
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

    private static Sent sent(Page page, HttpServletRequest request, HttpServletResponse response, SafeText text) {
        return new Sent(page, request, response, new ProgressPage.Typed("", "", text.text(), ""));
    }

    private ModelAndView act(Sent sent, UUID actId, boolean own, FormErrors errors, Supplier<Act> act) {
        ProgressController.discreet(sent.response());
        Optional<Holder> known = cookie.read(sent.request());
        if (known.isEmpty() || own && known.get().follows()) {
            return ProgressController.to("/progress");
        }
        Holder holder = known.get();
        if (errors.any()) {
            return mend(sent, holder, errors);
        }
        limits.require("public-form", RateLimits.caller(sent.request().getRemoteAddr()));
        try {
            var resident = new Actor.Resident(Scope.publicOf(holder.communityId()));
            acts.performByCode(resident, holder.communityId(), holder.caseId(), actId, act.get());
            return ProgressController.to("/progress/case");
        } catch (NotNow refused) {
            return mend(sent, holder, FormErrors.none().and("acts", refused.messageKey()));
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

    private static FormErrors wrong(String field, SafeText text) {
        if (text.ok()) {
            return FormErrors.none();
        }
        return text.problem() == SafeText.Problem.TOO_LONG
                ? FormErrors.none().and(field, "requests.report.too_long", text.limit(), text.length() - text.limit())
                : FormErrors.none().and(field, "requests.report.broken");
    }

    private static @Nullable String orNull(SafeText text) {
        return text.isEmpty() ? null : text.text();
    }
}
