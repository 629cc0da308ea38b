package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.signin.CurrentActor.Standing;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Setting up the second factor, asked for by a duty or by choice. */
@Controller
class FactorController {

    private static final String TEMPLATE = "access/signin/second-factor";

    private final CurrentActor current;
    private final SecondFactor factor;
    private final Passwords passwords;

    FactorController(CurrentActor current, SecondFactor factor, Passwords passwords) {
        this.current = current;
        this.factor = factor;
        this.passwords = passwords;
    }

    @GetMapping("/sign-in/second-factor")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView show(@RequestParam(defaultValue = "") String then, HttpServletRequest request) {
        SignedIn account = whoMaySetUp(request);
        return account == null
                ? Answers.goTo("/sign-in")
                : Pages.show(TEMPLATE, page(account, LocalPath.orElse(then, ""), FormErrors.none()));
    }

    @PostMapping("/sign-in/second-factor")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        SignedIn account = whoMaySetUp(request);
        if (account == null) {
            return Answers.goTo("/sign-in");
        }
        String next = LocalPath.orElse(then, "");
        List<String> recovery = factor.setUp(account, code);
        if (recovery.isEmpty()) {
            FormErrors errors = FormErrors.none().and("code", "access.signin.code.wrong");
            return Answers.mend(TEMPLATE, page(account, next, errors));
        }
        CurrentActor.forget(request);
        return Pages.show("access/signin/recovery", new RecoveryPage(recovery, next.isEmpty() ? "/sign-in" : next));
    }

    @PostMapping("/account/second-factor/remove")
    @AllowedTo(staff = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView remove(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        SignedIn account = current.known(request).account();
        if (account != null && passwords.isOf(account.id(), password)) {
            factor.remove(account);
            return Answers.goTo("/account?done=factor");
        }
        return Answers.goTo("/account?done=wrong");
    }

    /** The account, while it has no second factor yet and the password was right. */
    private @org.jspecify.annotations.Nullable SignedIn whoMaySetUp(HttpServletRequest request) {
        var known = current.known(request);
        boolean may = known.standing() == Standing.MUST_ENROL || known.standing() == Standing.COMPLETE;
        SignedIn account = known.account();
        return may && account != null && !account.secondFactor() ? account : null;
    }

    private SecondFactorPage page(SignedIn account, String then, FormErrors errors) {
        return SecondFactorPage.of(factor.waitingSecret(account.id()), account.login(), then, errors);
    }
}
