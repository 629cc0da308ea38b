package org.tongxin.privacy.retention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.RetentionRule;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** What is removed after how long, when that was done last, and what would go now. Counts only, nothing personal. */
@Controller
class RetentionController {

    private static final String TEMPLATE = "privacy/retention/rules";

    private final Retention retention;
    private final Transactions transactions;
    private final AuditLog audit;

    RetentionController(Retention retention, Transactions transactions, AuditLog audit) {
        this.retention = retention;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping("/retention")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT})
    ModelAndView show() {
        return page(Map.of(), false);
    }

    /** The dry run. */
    @PostMapping("/retention/count")
    @AllowedTo({Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT})
    ModelAndView count(Actor actor) {
        transactions.run(Scope.NOTHING, () -> audit.append(null, actor, "privacy.count_retention", null, null));
        Map<String, Long> due = retention.dryRun().stream()
                .collect(Collectors.groupingBy(Retention.Due::rule, Collectors.summingLong(Retention.Due::count)));
        return page(due, true);
    }

    private ModelAndView page(Map<String, Long> due, boolean counted) {
        Map<String, RunTable.Last> last =
                retention.lastRuns().stream().collect(Collectors.toMap(RunTable.Last::rule, Function.identity()));
        List<RetentionPage.Row> rows = retention.rules().stream()
                .map(rule -> row(rule, last, due.getOrDefault(rule.name(), 0L)))
                .toList();
        return Pages.show(TEMPLATE, new RetentionPage(rows, counted));
    }

    private static RetentionPage.Row row(RetentionRule rule, Map<String, RunTable.Last> lasts, long due) {
        RunTable.Last last = lasts.get(rule.name());
        return last == null
                ? new RetentionPage.Row(rule.name(), rule.words(), rule.arguments(), null, 0, 0, due)
                : new RetentionPage.Row(
                        rule.name(), rule.words(), rule.arguments(), last.at(), last.removed(), last.failed(), due);
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry retentionEntry() {
            return new NavEntry(
                    "privacy.retention.nav", "/retention", Set.of(Duty.ADMINISTER_SYSTEM, Duty.ADMINISTER_AUDIT), 820);
        }
    }
}
