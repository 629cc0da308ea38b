package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.model.NewPassword;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.RateLimits;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** A new password by a one-time code, of a mail or of the security administrator. */
@Controller
class ResetController {

    private static final String TEMPLATE = "access/signin/reset";

    private final Passwords passwords;
    private final RateLimits limits;

    ResetController(Passwords passwords, RateLimits limits) {
        this.passwords = passwords;
        this.limits = limits;
    }

    @GetMapping("/sign-in/reset")
    @AllowedTo(everyone = true)
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        return Pages.show(TEMPLATE, new ResetPage("", code, false, FormErrors.none()));
    }

    @PostMapping("/sign-in/reset")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView reset(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        limits.require("sign-in", RateLimits.caller(request.getRemoteAddr()));
        String fault = login.isBlank() ? null : NewPassword.fault(password, login.strip());
        FormErrors errors = FormErrors.none()
                .andIf(login.isBlank(), "login", "access.signin.reset.no_login")
                .andIf(code.isBlank(), "code", "access.signin.reset.no_code");
        if (fault != null) {
            errors = errors.and("password", fault, NewPassword.SHORTEST);
        }
        if (!errors.any() && !passwords.reset(login, code, password)) {
            errors = errors.and("code", "access.signin.reset.wrong");
        }
        return errors.any()
                ? Answers.mend(TEMPLATE, new ResetPage(login, code, false, errors))
                : Pages.show(TEMPLATE, new ResetPage("", "", true, errors));
    }
}
