package org.tongxin.privacy.breach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.PrivacySettings;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** Breaches: system and security administrators act on them, the audit administrator reads along. */
@Controller
class BreachController {

    private static final Scope INSTALLATION = Scope.wholeOf(BreachTable.INSTALLATION);

    private final BreachTable table;
    private final Transactions transactions;
    private final AuditLog audit;
    private final PrivacySettings settings;
    private final Ids ids;
    private final Clock clock;

    BreachController(
            BreachTable table,
            Transactions transactions,
            AuditLog audit,
            PrivacySettings settings,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/breaches")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY, Duty.ADMINISTER_AUDIT})
    ModelAndView list(Actor actor) {
        Instant now = clock.instant();
        List<BreachesPage.Row> rows = transactions.reading(INSTALLATION, table::all).stream()
                .map(one -> new BreachesPage.Row(one, one.someoneWaits() && late(one, now)))
                .toList();
        return Pages.show("privacy/breach/list", new BreachesPage(rows, writes(actor)));
    }

    @GetMapping("/breaches/new")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY})
    ModelAndView askNew() {
        return Pages.show("privacy/breach/new", new NewBreachPage(BreachForm.EMPTY, FormErrors.none()));
    }

    @PostMapping("/breaches")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY})
    ModelAndView make(BreachForm form, Actor.Staff who) {
        FormErrors errors = form.errors();
        if (errors.any()) {
            ModelAndView view = Pages.show("privacy/breach/new", new NewBreachPage(form, errors));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        Instant now = clock.instant();
        var breach = new Breach(
                ids.next(),
                now,
                BreachForm.text(form.kinds(), BreachForm.MIDDLE).text(),
                form.count(),
                BreachForm.text(form.cause(), BreachForm.LONG).text(),
                BreachForm.text(form.harm(), BreachForm.LONG).text(),
                BreachForm.text(form.measures(), BreachForm.LONG).text(),
                BreachForm.text(form.contact(), BreachForm.SHORT).text(),
                null,
                null,
                null,
                null,
                null);
        transactions.run(INSTALLATION, () -> {
            table.insert(breach);
            take(breach.id(), who, Step.FOUND, null, now);
        });
        return goTo(breach.id());
    }

    @GetMapping("/breaches/{id:[0-9a-f-]{36}}")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY, Duty.ADMINISTER_AUDIT})
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        return page(id, actor, FormErrors.none());
    }

    @PostMapping("/breaches/{id:[0-9a-f-]{36}}/step")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY})
    ModelAndView step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff who) {
        Step chosen = Step.of(step).orElse(null);
        SafeText text = SafeText.lines(words, BreachForm.LONG);
        FormErrors errors = FormErrors.none()
                .andIf(chosen == null, "step", "privacy.breach.step_missing")
                .andIf(chosen != null && chosen.needsWords() && text.isEmpty(), "words", "privacy.breach.missing.words")
                .andIf(!text.ok(), "words", "privacy.assessment.words_long", BreachForm.LONG);
        if (errors.any() || chosen == null) {
            return page(id, who, errors);
        }
        boolean taken = transactions.in(INSTALLATION, () -> {
            Breach breach = table.lock(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            boolean possible = next(breach).contains(chosen);
            if (possible) {
                Instant now = clock.instant();
                if (chosen == Step.PEOPLE_NOT_TOLD) {
                    table.notTold(id, text.text());
                } else if (!chosen.column().isEmpty()) {
                    table.mark(id, chosen, now);
                }
                take(id, who, chosen, text.isEmpty() ? null : text.text(), now);
            }
            return possible;
        });
        return taken ? goTo(id) : page(id, who, FormErrors.none().and("step", "privacy.breach.step_not_now"));
    }

    private void take(UUID id, Actor.Staff who, Step step, @Nullable String words, Instant now) {
        table.step(id, ids.next(), who, step, words, now);
        audit.append(null, who, "privacy.breach_" + step.code(), id, null);
    }

    /** What can be done now. */
    private static List<Step> next(Breach breach) {
        return Arrays.stream(Step.values())
                .filter(step -> switch (step) {
                    case FOUND -> false;
                    case NOTE -> true;
                    case CONTAINED -> breach.closedAt() == null && breach.containedAt() == null;
                    case AUTHORITY_TOLD -> breach.closedAt() == null && breach.authorityToldAt() == null;
                    case PEOPLE_TOLD, PEOPLE_NOT_TOLD -> breach.closedAt() == null && !breach.peopleSettled();
                    case CLOSED -> breach.closedAt() == null && breach.complete();
                })
                .toList();
    }

    private ModelAndView page(UUID id, Actor actor, FormErrors errors) {
        Instant now = clock.instant();
        BreachPage model = transactions.reading(INSTALLATION, () -> {
            Breach breach = table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            List<BreachPage.Taken> steps = table.steps(id).stream()
                    .map(one -> new BreachPage.Taken(one.at(), one.who(), one.step(), one.words()))
                    .toList();
            Duration since = Duration.between(breach.foundAt(), now);
            return new BreachPage(
                    breach,
                    steps,
                    next(breach),
                    breach.someoneWaits() ? since : null,
                    settings.breachLimit(),
                    (int) Math.clamp(
                            since.toSeconds()
                                    * 100
                                    / Math.max(1, settings.breachLimit().toSeconds()),
                            0,
                            100),
                    writes(actor),
                    errors);
        });
        ModelAndView view = Pages.show("privacy/breach/one", model);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private boolean late(Breach breach, Instant now) {
        return breach.foundAt().plus(settings.breachLimit()).isBefore(now);
    }

    private static boolean writes(Actor actor) {
        return actor.may(Duty.ADMINISTER_SYSTEM) || actor.may(Duty.ADMINISTER_SECURITY);
    }

    private static ModelAndView goTo(UUID id) {
        var view = new RedirectView("/breaches/" + id);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry breachesEntry() {
            return new NavEntry(
                    "privacy.breach.nav",
                    "/breaches",
                    Set.of(Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_SECURITY, Duty.ADMINISTER_AUDIT),
                    840);
        }
    }
}
