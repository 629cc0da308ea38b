package org.tongxin.access.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.LoginTaken;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.access.model.LoginName;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;
import org.tongxin.ui.Pages;

/** List of accounts, and new ones. */
@Controller
class AccountsController {

    private static final String NEW = "access/accounts/new";

    private final AccountReader reader;
    private final Accounts accounts;
    private final Ids ids;

    AccountsController(AccountReader reader, Accounts accounts, Ids ids) {
        this.reader = reader;
        this.accounts = accounts;
        this.ids = ids;
    }

    @GetMapping("/accounts")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String words, @RequestParam(defaultValue = "") String after) {
        List<AccountRow> found = reader.find(words, after);
        boolean more = found.size() > AccountReader.PAGE;
        List<AccountRow> shown = more ? found.subList(0, AccountReader.PAGE) : found;
        String next = more
                ? "/accounts?q=" + encoded(words) + "&after="
                        + encoded(shown.getLast().login())
                : null;
        return Pages.show("access/accounts/list", new AccountsPage(words, shown, next));
    }

    @GetMapping("/accounts/new")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView askNew() {
        return Pages.show(NEW, new NewAccountPage("", "", "", Language.ZH_HANS, FormErrors.none()));
    }

    @PostMapping("/accounts")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView make(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            Actor actor) {
        boolean strangeMail = !email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        FormErrors errors = FormErrors.none()
                .andIf(!LoginName.fits(login), "login", "access.accounts.login_shape")
                .andIf(name.isBlank() || name.length() > 100, "name", "access.accounts.name_missing")
                .andIf(strangeMail, "email", "access.accounts.email_strange");
        Language reads = Language.nearest(Locale.forLanguageTag(language));
        UUID id = ids.next();
        if (!errors.any()) {
            try {
                String mail = email.isBlank() ? null : email.strip();
                accounts.create(actor, new NewAccount(id, login, name, mail, reads, null, false));
            } catch (LoginTaken taken) {
                errors = errors.and("login", "access.accounts.login_taken");
            }
        }
        if (errors.any()) {
            ModelAndView view = Pages.show(NEW, new NewAccountPage(login, name, email, reads, errors));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return goTo("/accounts/" + id);
    }

    static ModelAndView goTo(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
