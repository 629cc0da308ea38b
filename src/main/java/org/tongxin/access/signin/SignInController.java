package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.ui.Pages;

@Controller
class SignInController {

    private static final String TEMPLATE = "access/signin/sign-in";

    private final SignIn signIn;
    private final CsrfTokenRepository csrf;
    private final Clock clock;

    SignInController(SignIn signIn, CsrfTokenRepository csrf, Clock clock) {
        this.signIn = signIn;
        this.csrf = csrf;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @AllowedTo(everyone = true)
    ModelAndView show(@RequestParam(defaultValue = "") String then, Actor actor) {
        return actor instanceof Actor.Staff staff
                ? redirect(LocalPath.orElse(then, LandingPage.of(staff)))
                : Pages.show(TEMPLATE, SignInPage.fresh(LocalPath.orElse(then, "")));
    }

    @PostMapping("/sign-in")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = LocalPath.orElse(then, "");
        return switch (signIn.attempt(login, password)) {
            case SignIn.Outcome.Wrong wrong -> refused(SignInPage.wrong(login, next));
            case SignIn.Outcome.Locked locked -> refused(SignInPage.locked(login, next, locked.until(), clock));
            case SignIn.Outcome.Right right -> {
                begin(right.marks(), request, response);
                yield redirect(next.isEmpty() ? "/sign-in" : next);
            }
        };
    }

    @PostMapping("/sign-out")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (actor instanceof Actor.Staff staff) {
            signIn.note(staff.accountId(), staff.name(), "access.sign_out");
        }
        SessionMarks.end(request);
        csrf.saveToken(null, request, response);
        return redirect("/");
    }

    /** A new session and a new form token: nothing from before sign-in stays valid. */
    private void begin(SessionMarks marks, HttpServletRequest request, HttpServletResponse response) {
        marks.begin(request);
        CurrentActor.forget(request);
        csrf.saveToken(csrf.generateToken(request), request, response);
    }

    private static ModelAndView refused(SignInPage page) {
        ModelAndView view = Pages.show(TEMPLATE, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
