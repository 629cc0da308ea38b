package org.tongxin.privacy.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.catalogue.Catalogue;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** Impact assessments: the system administrator writes them, the audit administrator reads them. */
@Controller
class AssessmentController {

    private final Catalogue catalogue;
    private final AssessmentTable table;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    AssessmentController(
            Catalogue catalogue,
            AssessmentTable table,
            Transactions transactions,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT})
    ModelAndView list() {
        List<Assessment> all = all();
        List<AssessmentsPage.Row> rows = catalogue.byModule().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), all))
                .toList();
        return Pages.show("privacy/assessment/list", new AssessmentsPage(rows));
    }

    @GetMapping("/assessments/{module:[a-z]{2,40}}")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT})
    ModelAndView show(@PathVariable String module, Actor actor) {
        return page(module, actor, AssessmentForm.EMPTY, FormErrors.none());
    }

    @PostMapping("/assessments/{module:[a-z]{2,40}}")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView make(@PathVariable String module, AssessmentForm form, Actor.Staff who) {
        FormErrors errors = form.errors(today());
        if (!catalogue.byModule().containsKey(module)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (errors.any()) {
            return page(module, who, form, errors);
        }
        var made = new Assessment(
                ids.next(),
                module,
                form.text(form.necessity()).text(),
                form.text(form.risks()).text(),
                form.text(form.measures()).text(),
                form.said().orElseThrow(),
                who.name(),
                clock.instant(),
                form.day().orElseThrow());
        transactions.run(Scope.wholeOf(AssessmentTable.INSTALLATION), () -> {
            table.insert(made, who.accountId());
            audit.append(
                    null,
                    who,
                    "privacy.assess",
                    made.id(),
                    module + " " + made.verdict().code());
        });
        var view = new RedirectView("/assessments/" + module);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private AssessmentsPage.Row row(String module, List<PersonalData> data, List<Assessment> all) {
        Assessment latest = all.stream()
                .filter(one -> one.module().equals(module))
                .findFirst()
                .orElse(null);
        return new AssessmentsPage.Row(
                module,
                data.size(),
                data.stream().filter(PersonalData::sensitive).count(),
                latest,
                latest != null && latest.reviewOn().isBefore(today()));
    }

    private ModelAndView page(String module, Actor actor, AssessmentForm form, FormErrors errors) {
        List<PersonalData> data = catalogue.byModule().get(module);
        if (data == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Assessment> former =
                all().stream().filter(one -> one.module().equals(module)).toList();
        ModelAndView view = Pages.show(
                "privacy/assessment/one",
                new AssessmentPage(module, data, former, actor.may(Duty.ADMINISTER_SYSTEM), form, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<Assessment> all() {
        return transactions.reading(Scope.wholeOf(AssessmentTable.INSTALLATION), table::all);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry assessmentsEntry() {
            return new NavEntry(
                    "privacy.assessment.nav",
                    "/assessments",
                    Set.of(Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT),
                    830);
        }
    }
}
