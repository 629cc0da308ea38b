package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.RateLimits;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** A forgotten password: the answer is the same whether or not there is such an account. */
@Controller
class ForgotController {

    private static final String TEMPLATE = "access/signin/forgot";

    private final ForgottenPasswords forgotten;
    private final RateLimits limits;

    ForgotController(ForgottenPasswords forgotten, RateLimits limits) {
        this.forgotten = forgotten;
        this.limits = limits;
    }

    @GetMapping("/sign-in/forgot")
    @AllowedTo(everyone = true)
    ModelAndView show() {
        return Pages.show(TEMPLATE, new ForgotPage("", false, FormErrors.none()));
    }

    @PostMapping("/sign-in/forgot")
    @AllowedTo(everyone = true)
    ModelAndView ask(@RequestParam(defaultValue = "") String login, HttpServletRequest request) {
        limits.require("sign-in", RateLimits.caller(request.getRemoteAddr()));
        if (login.isBlank() || login.length() > 100) {
            FormErrors errors = FormErrors.none().and("login", "access.signin.forgot.no_login");
            return Answers.mend(TEMPLATE, new ForgotPage("", false, errors));
        }
        // beyond the limit of one account nothing is sent and nothing is said: others may not fill its mailbox
        if (limits.take("password-link", login.strip().toLowerCase(Locale.ROOT))) {
            forgotten.ask(login);
        }
        return Pages.show(TEMPLATE, new ForgotPage(login, true, FormErrors.none()));
    }
}
