package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.model.LoginName;
import org.tongxin.access.model.NewPassword;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.RateLimits;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Pages;

/** The first account of an installation; gone once there is one. */
@Controller
class SetUpController {

    private static final String TEMPLATE = "access/signin/set-up";

    private final SetUp setUp;
    private final RateLimits limits;

    SetUpController(SetUp setUp, RateLimits limits) {
        this.setUp = setUp;
        this.limits = limits;
    }

    @GetMapping("/set-up")
    @AllowedTo(everyone = true)
    ModelAndView show() {
        onlyOnce();
        return Pages.show(TEMPLATE, new SetUpPage("", "", "", FormErrors.none()));
    }

    @PostMapping("/set-up")
    @AllowedTo(everyone = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView make(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        limits.require("sign-in", RateLimits.caller(request.getRemoteAddr()));
        onlyOnce();
        FormErrors errors = FormErrors.none()
                .andIf(!LoginName.fits(login), "login", "access.accounts.login_shape")
                .andIf(name.isBlank() || name.length() > 100, "name", "access.accounts.name_missing");
        String fault = login.isBlank() ? null : NewPassword.fault(password, login.strip());
        if (fault != null) {
            errors = errors.and("password", fault, NewPassword.SHORTEST);
        }
        Language language = Language.nearest(request.getLocale());
        if (!errors.any() && !setUp.make(code, login, name, password, language)) {
            errors = errors.and("code", "access.signin.set_up.wrong");
        }
        return errors.any()
                ? Answers.mend(TEMPLATE, new SetUpPage(code, login, name, errors))
                : Answers.goTo("/sign-in");
    }

    private void onlyOnce() {
        if (setUp.isOver()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
