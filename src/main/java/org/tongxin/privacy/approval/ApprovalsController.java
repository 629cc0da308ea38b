package org.tongxin.privacy.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.SecondPerson;
import org.tongxin.privacy.approval.ApprovalsPage.State;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** The second person's desk; who asked sees their own. */
@Controller
class ApprovalsController {

    private static final int WORDS = 200;

    private final ApprovalTable table;
    private final Approvals approvals;
    private final Map<String, String> pages;
    private final Transactions transactions;
    private final Clock clock;

    ApprovalsController(
            ApprovalTable table,
            Approvals approvals,
            List<SecondPerson.Done> pages,
            Transactions transactions,
            Clock clock) {
        this.pages = pages.stream().collect(Collectors.toMap(SecondPerson.Done::kind, SecondPerson.Done::page));
        this.table = table;
        this.approvals = approvals;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/approvals")
    @AllowedTo({Duty.KEEP_FILES, Duty.LEAD})
    ModelAndView list(Actor.Staff who) {
        return page(who, FormErrors.none());
    }

    @PostMapping("/approvals/{of}/{id}/grant")
    @AllowedTo(Duty.LEAD)
    ModelAndView grant(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff who) {
        return decide(who, of, id, true, words);
    }

    @PostMapping("/approvals/{of}/{id}/refuse")
    @AllowedTo(Duty.LEAD)
    ModelAndView refuse(
            @PathVariable long of,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor.Staff who) {
        return decide(who, of, id, false, words);
    }

    private ModelAndView decide(Actor.Staff who, long of, UUID id, boolean granted, String words) {
        SafeText text = SafeText.line(words, WORDS);
        if (!text.ok()) {
            return page(who, FormErrors.none().and("words-" + id, "privacy.approval.words_long", WORDS));
        }
        boolean known = transactions.in(who.scope(), () -> {
            boolean there = who.scope().covers(of) && table.find(of, id).isPresent();
            if (there && !approvals.decide(who, of, id, granted, text.text())) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
            return there;
        });
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var view = new RedirectView("/approvals");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView page(Actor.Staff who, FormErrors errors) {
        UUID onlyOf = who.may(Duty.LEAD) ? null : who.accountId();
        Instant now = clock.instant();
        List<ApprovalsPage.Row> rows =
                transactions.reading(who.scope(), () -> table.list(who.scope().communities(), onlyOf)).stream()
                        .map(row -> row(row, who, now))
                        .toList();
        ModelAndView view = Pages.show(
                "privacy/approval/list",
                new ApprovalsPage(
                        rows.stream()
                                .filter(row -> row.state() == State.WAITING)
                                .toList(),
                        rows.stream()
                                .filter(row -> row.state() != State.WAITING)
                                .toList(),
                        errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private ApprovalsPage.Row row(ApprovalTable.Row row, Actor.Staff who, Instant now) {
        State state = state(row, now);
        boolean mine = row.askedBy().equals(who.accountId());
        return new ApprovalsPage.Row(
                "/approvals/" + row.communityId() + "/" + row.id(),
                row.kind(),
                row.summary(),
                row.size(),
                row.reason(),
                row.askedByName(),
                row.askedAt(),
                mine,
                state == State.WAITING && !mine && who.may(Duty.LEAD),
                state,
                mine && state == State.GRANTED ? pages.get(row.kind()) : null,
                row.useUntil() == null ? row.decideUntil() : row.useUntil(),
                row.decidedByName(),
                row.words());
    }

    static State state(ApprovalTable.Row row, Instant now) {
        if (row.granted() == null) {
            return row.decideUntil().isAfter(now) ? State.WAITING : State.LAPSED;
        }
        if (!row.granted()) {
            return State.REFUSED;
        }
        if (row.usedAt() != null) {
            return State.USED;
        }
        return row.useUntil() != null && row.useUntil().isAfter(now) ? State.GRANTED : State.OVER;
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry approvalsEntry() {
            return new NavEntry("privacy.approval.nav", "/approvals", Set.of(Duty.LEAD), 420);
        }
    }
}
