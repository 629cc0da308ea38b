package org.tongxin.privacy.glass;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.Everywhere;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** Every breaking of the glass before the eyes of the audit administrator: who, why, how many; not whom. */
@Controller
class GlassController {

    private static final int WORDS = 200;

    private final GlassTable table;
    private final Everywhere everywhere;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    GlassController(GlassTable table, Everywhere everywhere, Transactions transactions, AuditLog audit, Clock clock) {
        this.table = table;
        this.everywhere = everywhere;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/glass/reviews")
    @AllowedTo(Duty.ADMINISTER_AUDIT)
    ModelAndView list() {
        List<GlassPage.Row> rows = everywhere.communities().stream()
                .sorted()
                .flatMap(community ->
                        transactions.reading(Scope.wholeOf(community), () -> table.list(community)).stream())
                .map(GlassController::row)
                .toList();
        return Pages.show("privacy/glass/reviews", new GlassPage(rows));
    }

    @PostMapping("/glass/reviews/{of}/{id}")
    @AllowedTo(Duty.ADMINISTER_AUDIT)
    ModelAndView review(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff who) {
        SafeText text = SafeText.line(words, WORDS);
        if (!Set.of("justified", "unjustified").contains(verdict) || !text.ok()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean justified = verdict.equals("justified");
        String said = text.isEmpty() ? null : text.text();
        boolean written = everywhere.communities().contains(of)
                && transactions.in(Scope.wholeOf(of), () -> {
                    boolean first = table.review(of, id, who.accountId(), justified, said, clock.instant());
                    if (first) {
                        audit.append(of, who, "privacy.review_glass", id, verdict);
                    }
                    return first;
                });
        if (!written) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var view = new RedirectView("/glass/reviews");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static GlassPage.Row row(GlassTable.Broken one) {
        return new GlassPage.Row(
                "/glass/reviews/" + one.communityId() + "/" + one.id(),
                one.accountName(),
                one.actingAs(),
                Objects.requireNonNullElse(one.reason(), ""),
                one.openedAt(),
                one.openUntil(),
                one.looks(),
                one.people(),
                one.untold(),
                one.justified(),
                one.words());
    }

    /** Where both pages stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry glassReviewsEntry() {
            return new NavEntry("privacy.glass.nav", "/glass/reviews", Set.of(Duty.ADMINISTER_AUDIT), 805);
        }

        @Bean
        NavEntry tellingsEntry() {
            return new NavEntry("privacy.telling.nav", "/tellings", Set.of(Duty.DESK, Duty.LEAD), 425);
        }
    }
}
