package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.Refusal;
import org.tongxin.access.model.NewPassword;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Pages;

/** 我的账号: password, second factor and sessions of who is signed in. */
@Controller
class OwnAccountController {

    private static final String TEMPLATE = "access/signin/account";

    private final CurrentActor current;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ReadingLanguage languages;

    OwnAccountController(CurrentActor current, Passwords passwords, Sessions sessions, ReadingLanguage languages) {
        this.current = current;
        this.passwords = passwords;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping("/account")
    @AllowedTo(staff = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView show(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return Pages.show(TEMPLATE, page(request, done, FormErrors.none()));
    }

    @PostMapping("/account/password")
    @AllowedTo(staff = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn account = own(request);
        FormErrors errors =
                FormErrors.none().andIf(!passwords.isOf(account.id(), old), "old", "access.account.old_wrong");
        String fault = NewPassword.fault(password, account.login());
        if (fault != null) {
            errors = errors.and("password", fault, NewPassword.SHORTEST);
        }
        if (errors.any()) {
            return Answers.mend(TEMPLATE, page(request, "", errors));
        }
        sessions.complete(account, passwords.change(account, password), request, response);
        return Answers.goTo("/account?done=password");
    }

    @PostMapping("/account/sign-out-everywhere")
    @AllowedTo(staff = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        SignedIn account = own(request);
        sessions.complete(account, sessions.endAll(account), request, response);
        return Answers.goTo("/account?done=sessions");
    }

    /** The language of letters; pages are read in the language chosen on them. */
    @PostMapping("/account/language")
    @AllowedTo(staff = true, touches = Touches.OWN_ACCOUNT)
    ModelAndView chooseLanguage(@RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        languages.set(own(request), Language.nearest(Locale.forLanguageTag(language)));
        return Answers.goTo("/account?done=language");
    }

    private AccountPage page(HttpServletRequest request, String done, FormErrors errors) {
        SignedIn account = own(request);
        return new AccountPage(
                account.name(),
                account.login(),
                account.secondFactor(),
                languages.of(account.id()),
                sessions.open(account.id(), request),
                AccountPage.Done.of(done),
                errors);
    }

    private SignedIn own(HttpServletRequest request) {
        SignedIn account = current.known(request).account();
        if (account == null) {
            throw new Refusal("access.gate.refused.not_your_duty");
        }
        return account;
    }
}
