package org.tongxin.privacy.glass;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
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
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.Subjects;
import org.tongxin.ui.Pages;

/** Residents who must hear that their file was opened in an emergency, until somebody told them. */
@Controller
class TellingsController {

    private final GlassTable table;
    private final ObjectProvider<Subjects> subjects;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    TellingsController(
            GlassTable table,
            ObjectProvider<Subjects> subjects,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.subjects = subjects;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/tellings")
    @AllowedTo(
            value = {Duty.DESK, Duty.LEAD},
            touches = Touches.FILES)
    ModelAndView list(Actor.Staff who) {
        List<TellingsPage.Row> rows = transactions.reading(
                who.scope(),
                () -> table.untold(who.scope().communities()).stream()
                        .flatMap(one -> row(who, one))
                        .toList());
        return Pages.show("privacy/glass/tellings", new TellingsPage(rows));
    }

    @PostMapping("/tellings/{of}/{id}")
    @AllowedTo(
            value = {Duty.DESK, Duty.LEAD},
            touches = Touches.FILES)
    ModelAndView told(@PathVariable long of, @PathVariable UUID id, Actor.Staff who) {
        boolean noted = who.scope().covers(of)
                && transactions.in(who.scope(), () -> {
                    boolean first = table.told(of, id, who.accountId(), clock.instant());
                    if (first) {
                        audit.append(of, who, "privacy.tell", id, null);
                    }
                    return first;
                });
        if (!noted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var view = new RedirectView("/tellings");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private Stream<TellingsPage.Row> row(Actor.Staff who, GlassTable.Untold one) {
        return subjects.stream()
                .map(known -> known.find(who, one.communityId(), one.subjectId()))
                .flatMap(Optional::stream)
                .limit(1)
                .map(subject -> new TellingsPage.Row(
                        "/tellings/" + one.communityId() + "/" + one.id(),
                        subject.name(),
                        subject.page(),
                        one.by(),
                        one.reason(),
                        one.at(),
                        one.dueAt()));
    }
}
