package org.tongxin.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Refusal;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** One account: its posts, its kind of administration, a new password, a lost second factor. */
@Controller
class OneAccountController {

    private static final String TEMPLATE = "access/accounts/account";

    private final AccountReader reader;
    private final AccountActs acts;
    private final Accounts accounts;
    private final Communities communities;
    private final Ids ids;
    private final Clock clock;

    OneAccountController(
            AccountReader reader, AccountActs acts, Accounts accounts, Communities communities, Ids ids, Clock clock) {
        this.reader = reader;
        this.acts = acts;
        this.accounts = accounts;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        return page(id, actor, null, FormErrors.none());
    }

    @PostMapping("/accounts/{id}/code")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView issueCode(@PathVariable UUID id, Actor actor) {
        return page(id, actor, acts.issueCode(actor, existing(id).id()), FormErrors.none());
    }

    @PostMapping("/accounts/{id}/second-factor")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView resetFactor(@PathVariable UUID id, Actor actor) {
        acts.resetFactor(actor, id);
        return back(id);
    }

    @PostMapping("/accounts/{id}/disable")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView disable(@PathVariable UUID id, Actor actor) {
        if (id.equals(actor.accountId())) {
            throw new Refusal("access.accounts.not_yourself");
        }
        acts.disable(actor, id);
        return back(id);
    }

    @PostMapping("/accounts/{id}/enable")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView enable(@PathVariable UUID id, Actor actor) {
        acts.enable(actor, id);
        return back(id);
    }

    @PostMapping("/accounts/{id}/kinds")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView appoint(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> kinds, Actor actor) {
        Set<Administrator> chosen = EnumSet.noneOf(Administrator.class);
        for (Administrator kind : Administrator.values()) {
            if (kinds.contains(kind.name())) {
                chosen.add(kind);
            }
        }
        FormErrors errors = FormErrors.none()
                .andIf(
                        chosen.contains(Administrator.AUDIT) && chosen.size() > 1,
                        "kinds",
                        "access.accounts.audit_alone")
                .andIf(id.equals(actor.accountId()), "kinds", "access.accounts.not_yourself");
        if (errors.any()) {
            return page(id, actor, null, errors);
        }
        accounts.appoint(actor, existing(id).id(), chosen);
        return back(id);
    }

    @PostMapping("/accounts/{id}/posts")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView give(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor actor) {
        PostChoice chosen = reader.posts().stream()
                .filter(one -> one.value().equals(post))
                .findFirst()
                .orElse(null);
        LocalDate first = day(from);
        LocalDate last = to.isBlank() ? null : day(to);
        boolean backwards = first != null && last != null && last.isBefore(first);
        FormErrors errors = FormErrors.none()
                .andIf(chosen == null, "post", "access.accounts.post_missing")
                .andIf(id.equals(actor.accountId()), "post", "access.accounts.not_yourself")
                .andIf(!existing(id).kinds().isEmpty(), "post", "access.accounts.administrators_hold_none")
                .andIf(first == null, "from", "access.accounts.day_strange")
                .andIf(!to.isBlank() && last == null || backwards, "to", "access.accounts.day_strange");
        if (errors.any() || chosen == null || first == null) {
            return page(id, actor, null, errors);
        }
        String[] parts = chosen.value().split(":", 2);
        accounts.give(actor, Long.parseLong(parts[0]), ids.next(), id, UUID.fromString(parts[1]), first, last);
        return back(id);
    }

    @PostMapping("/accounts/{id}/posts/{community}/{holding}/end")
    @AllowedTo(value = Duty.ADMINISTER_SECURITY, touches = Touches.ACCOUNTS)
    ModelAndView endHolding(
            @PathVariable UUID id, @PathVariable long community, @PathVariable UUID holding, Actor actor) {
        acts.endHolding(actor, community, id, holding);
        return back(id);
    }

    private ModelAndView page(UUID id, Actor actor, @Nullable String code, FormErrors errors) {
        AccountRow account = existing(id);
        List<Choice> posts = reader.posts().stream()
                .map(post -> new Choice(post.value(), post.label(), false))
                .toList();
        ModelAndView view = Pages.show(
                TEMPLATE,
                new OneAccountPage(
                        account, reader.holdings(id, actor.scope()), posts, code, today().toString(), errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private AccountRow existing(UUID id) {
        return reader.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        ZoneId zone =
                communities.all().stream().map(Community::zone).findFirst().orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDay.read(typed).orElse(null);
    }

    private static ModelAndView back(UUID id) {
        return AccountsController.goTo("/accounts/" + id);
    }
}
