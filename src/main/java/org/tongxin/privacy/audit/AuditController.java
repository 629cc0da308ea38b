package org.tongxin.privacy.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.Everywhere;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.PageSurroundings;
import org.tongxin.ui.Pages;

/** The audit log for its administrator: lines, filter, verification. Looking is written down as well. */
@Controller
class AuditController {

    private final AuditReader reader;
    private final Verification verification;
    private final Sealing sealing;
    private final Everywhere everywhere;
    private final PageSurroundings surroundings;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ActWords acts;

    AuditController(
            AuditReader reader,
            Verification verification,
            Sealing sealing,
            Everywhere everywhere,
            PageSurroundings surroundings,
            Transactions transactions,
            AuditLog audit,
            ActWords acts) {
        this.reader = reader;
        this.verification = verification;
        this.sealing = sealing;
        this.everywhere = everywhere;
        this.surroundings = surroundings;
        this.transactions = transactions;
        this.audit = audit;
        this.acts = acts;
    }

    @GetMapping("/audit")
    @AllowedTo(Duty.ADMINISTER_AUDIT)
    ModelAndView list(
            @RequestParam(defaultValue = "0") long chain,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request) {
        Set<Long> chains = Sealing.chains(everywhere);
        long shown = chains.contains(chain) ? chain : AuditTable.INSTALLATION;
        AuditFilter filter = AuditFilter.of(act, who, subject, day, before);
        FormErrors errors = filter.misread(subject, day);
        List<AuditLine> found = errors.any() ? List.of() : reader.lines(shown, filter, surroundings.zone(request));
        boolean more = found.size() > AuditReader.PAGE;
        List<AuditLine> lines = more ? found.subList(0, AuditReader.PAGE) : found;
        String next = !more
                ? null
                : "/audit?chain=" + shown + "&act=" + encoded(act) + "&who=" + encoded(who) + "&subject="
                        + encoded(subject) + "&day=" + encoded(day) + "&before="
                        + lines.getLast().id();
        List<AuditPage.Row> rows = lines.stream().map(this::row).toList();
        var sought = new AuditPage.Sought(act, who, subject, day);
        ModelAndView view = Pages.show(
                "privacy/audit/list",
                new AuditPage(shown, everywhere.names(), sought, acts.byModule(), rows, next, errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @PostMapping("/audit/verify")
    @AllowedTo(Duty.ADMINISTER_AUDIT)
    ModelAndView verify(Actor actor) {
        transactions.run(Scope.NOTHING, () -> audit.append(null, actor, "privacy.verify_audit", null, null));
        sealing.all();
        return Pages.show("privacy/audit/verdict", new VerdictPage(verification.all(), everywhere.names()));
    }

    private AuditPage.Row row(AuditLine line) {
        return new AuditPage.Row(
                line.at(),
                line.actorKind(),
                line.actorName(),
                line.act(),
                acts.words(line.act()),
                line.subject() == null ? null : line.subject().toString(),
                line.reason());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
