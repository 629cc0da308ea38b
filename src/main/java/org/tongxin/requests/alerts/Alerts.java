package org.tongxin.requests.alerts;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.notices.Notices;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.telling.Telling;

/** Who is told of what happens to a case. Of a new one they are told as it is taken in. */
@Component
class Alerts {

    /** Results are told once they are checked; what a resident adds is read by staff. */
    private static final Set<String> NOT_NEWS = Set.of("report_result", "decline", "add_words");

    /** What the reporter did is news to followers only. */
    private static final Set<String> OWN = Set.of("reopen", "withdraw");

    private final CaseStore cases;
    private final Reporters reporters;
    private final AlertRows rows;
    private final Notices notices;
    private final Telling telling;
    private final Transactions transactions;

    Alerts(
            CaseStore cases,
            Reporters reporters,
            AlertRows rows,
            Notices notices,
            Telling telling,
            Transactions transactions) {
        this.cases = cases;
        this.reporters = reporters;
        this.rows = rows;
        this.notices = notices;
        this.telling = telling;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(CaseChanged event) {
        if (!telling.isNews(event.eventId())) {
            return;
        }
        Scope scope = Scope.wholeOf(event.communityId());
        transactions.run(scope, () -> {
            Case matter = cases.find(scope, event.communityId(), event.caseId()).orElse(null);
            CaseEvent line = cases.event(event.communityId(), event.caseId(), event.eventId())
                    .orElse(null);
            if (matter != null && line != null) {
                tell(matter, line);
            }
        });
    }

    private void tell(Case matter, CaseEvent line) {
        switch (line.act()) {
            case "dispatch", "uphold_objection" -> telling.ofNew(matter);
            case "reject_objection" -> telling.posts(matter, "objection_rejected", Telling.lead(matter), false);
            case "object" -> telling.posts(matter, "objection", telling.desk(matter), false);
            case "join" -> telling.posts(matter, "joined", rows.assisting(matter), false);
            case "escalate" -> telling.posts(matter, "escalated", Telling.supervisor(matter), false);
            case "remind_respond", "remind_resolve" ->
                telling.posts(matter, "remind", telling.leadOrDesk(matter), false);
            case "overdue_respond", "overdue_resolve" ->
                telling.posts(matter, "overdue", telling.leadOrDesk(matter), false);
            case "return_from_check" -> telling.posts(matter, "returned", telling.leadOrDesk(matter), false);
            case "review" -> telling.posts(matter, "review", telling.leadOrDesk(matter), false);
            case "add_words", "follower_words" ->
                telling.posts(matter, "more_words", telling.leadOrDesk(matter), false);
            case "resume" -> telling.posts(matter, "resumed", Telling.lead(matter), false);
            case "call_back", "reopen" -> {
                if (matter.ending().closedAt() == null) {
                    telling.posts(matter, "reopened", telling.leadOrDesk(matter), false);
                }
            }
            default -> {
                // Everything else waits in the lists.
            }
        }
        if (line.act().equals("pass_check")) {
            tellResidents(matter, "requests.alert.resident_call_back", true);
        } else if (line.publicWords() != null && !NOT_NEWS.contains(line.act())) {
            tellResidents(matter, "requests.alert.resident_news", !OWN.contains(line.act()));
        }
    }

    /** Tells those who left an address; the reporter only where it is news to them. */
    private void tellResidents(Case matter, String topic, boolean reporterToo) {
        for (Reporters.Reporter reporter : reporters.of(matter.communityId(), matter.id())) {
            if (reporter.emailSealed() != null && (reporterToo || reporter.follows())) {
                notices.toResident(
                        matter.communityId(),
                        reporter.emailSealed(),
                        reporter.language(),
                        topic,
                        matter.id(),
                        Telling.values(matter, "/progress"));
            }
        }
    }
}
