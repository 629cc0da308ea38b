package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.signin.CurrentActor.Standing;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.RateLimits;
import org.tongxin.ui.Pages;

/** Password, then code where a second factor is set up, then the page one came for. */
@Controller
class SignInController {

    private static final String SIGN_IN = "access/signin/sign-in";
    private static final String CODE = "access/signin/code";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final CurrentActor current;
    private final Sessions sessions;
    private final Traces traces;
    private final RateLimits limits;
    private final Clock clock;

    SignInController(
            SignIn signIn,
            SecondFactor factor,
            CurrentActor current,
            Sessions sessions,
            Traces traces,
            RateLimits limits,
            Clock clock) {
        this.signIn = signIn;
        this.factor = factor;
        this.current = current;
        this.sessions = sessions;
        this.traces = traces;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @AllowedTo(everyone = true)
    ModelAndView show(@RequestParam(defaultValue = "") String then, HttpServletRequest request) {
        String next = LocalPath.orElse(then, "");
        var known = current.known(request);
        return known.standing() == Standing.NOBODY ? Pages.show(SIGN_IN, SignInPage.fresh(next)) : onward(known, next);
    }

    @PostMapping("/sign-in")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.require("sign-in", RateLimits.caller(request.getRemoteAddr()));
        String next = LocalPath.orElse(then, "");
        return switch (signIn.attempt(login, password)) {
            case SignIn.Outcome.Wrong wrong -> Answers.mend(SIGN_IN, SignInPage.wrong(login, next));
            case SignIn.Outcome.Locked locked ->
                Answers.mend(SIGN_IN, SignInPage.locked(login, next, locked.until(), clock));
            case SignIn.Outcome.Right right -> {
                sessions.begin(right.marks(), request, response);
                yield onward(current.known(request), next);
            }
        };
    }

    @GetMapping("/sign-in/code")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView askCode(@RequestParam(defaultValue = "") String then, HttpServletRequest request) {
        String next = LocalPath.orElse(then, "");
        var known = current.known(request);
        return known.standing() == Standing.WAITS_FOR_CODE
                ? Pages.show(CODE, CodePage.fresh(next))
                : onward(known, next);
    }

    @PostMapping("/sign-in/code")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView checkCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.require("sign-in", RateLimits.caller(request.getRemoteAddr()));
        String next = LocalPath.orElse(then, "");
        var known = current.known(request);
        SignedIn account = known.account();
        if (known.standing() != Standing.WAITS_FOR_CODE || account == null) {
            return onward(known, next);
        }
        return switch (factor.check(account, code)) {
            case SecondFactor.Outcome.Wrong wrong -> Answers.mend(CODE, CodePage.wrong(next));
            case SecondFactor.Outcome.Locked locked -> Answers.mend(CODE, CodePage.locked(next, locked.until(), clock));
            case SecondFactor.Outcome.Right right -> {
                sessions.complete(account, account.epoch(), request, response);
                yield onward(current.known(request), next);
            }
        };
    }

    @PostMapping("/sign-out")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SignedIn account = current.known(request).account();
        if (account != null) {
            traces.own(account, "access.sign_out");
        }
        sessions.end(request, response);
        return Answers.goTo("/");
    }

    private static ModelAndView onward(CurrentActor.Known known, String next) {
        String then = next.isEmpty() ? "" : "?then=" + Answers.encoded(next);
        return switch (known.standing()) {
            case NOBODY -> Answers.goTo("/sign-in" + then);
            case WAITS_FOR_CODE -> Answers.goTo("/sign-in/code" + then);
            case MUST_ENROL -> Answers.goTo("/sign-in/second-factor" + then);
            case COMPLETE -> Answers.goTo(!next.isEmpty() ? next : LandingPage.of((Actor.Staff) known.actor()));
        };
    }
}
