package org.tongxin.requests.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.notices.Notices;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.CaseReported;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Case;

/** Who is told of what. */
@Component
class Alerts {

    private static final String DESK = "community_desk";
    private static final Duration NEWS = Duration.ofDays(2);

    /** Results are told once they are checked; what a resident adds is read by staff. */
    private static final Set<String> NOT_NEWS = Set.of("report_result", "decline", "add_words");

    /** What the reporter did is news to followers only. */
    private static final Set<String> OWN = Set.of("reopen", "withdraw");

    private final CaseStore cases;
    private final Reporters reporters;
    private final AlertRows rows;
    private final Notices notices;
    private final Posts posts;
    private final Transactions transactions;
    private final Clock clock;

    Alerts(
            CaseStore cases,
            Reporters reporters,
            AlertRows rows,
            Notices notices,
            Posts posts,
            Transactions transactions,
            Clock clock) {
        this.cases = cases;
        this.reporters = reporters;
        this.rows = rows;
        this.notices = notices;
        this.posts = posts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CaseReported event) {
        if (isOld(event.caseId())) {
            return;
        }
        Scope scope = Scope.wholeOf(event.communityId());
        transactions.run(
                scope,
                () -> cases.find(scope, event.communityId(), event.caseId())
                        .ifPresent(matter -> tellPosts(
                                matter,
                                "new_case",
                                leadOrDesk(matter),
                                matter.report().emergency())));
    }

    @ApplicationModuleListener
    void on(CaseChanged event) {
        if (isOld(event.eventId())) {
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

    /** What arrives days late, from a phone that was offline or from an import, alarms nobody. */
    private boolean isOld(UUID id) {
        return Ids.madeAt(id)
                .filter(at -> at.isBefore(clock.instant().minus(NEWS)))
                .isPresent();
    }

    private void tell(Case matter, CaseEvent line) {
        switch (line.act()) {
            case "dispatch", "uphold_objection" ->
                tellPosts(
                        matter, "new_case", leadOrDesk(matter), matter.report().emergency());
            case "reject_objection" -> tellPosts(matter, "objection_rejected", lead(matter), false);
            case "object" -> tellPosts(matter, "objection", desk(matter), false);
            case "join" -> tellPosts(matter, "joined", rows.assisting(matter), false);
            case "escalate" -> tellPosts(matter, "escalated", supervisor(matter), false);
            case "remind_respond", "remind_resolve" -> tellPosts(matter, "remind", leadOrDesk(matter), false);
            case "overdue_respond", "overdue_resolve" -> tellPosts(matter, "overdue", leadOrDesk(matter), false);
            case "return_from_check" -> tellPosts(matter, "returned", leadOrDesk(matter), false);
            case "review" -> tellPosts(matter, "review", leadOrDesk(matter), false);
            case "add_words", "follower_words" -> tellPosts(matter, "more_words", leadOrDesk(matter), false);
            case "resume" -> tellPosts(matter, "resumed", lead(matter), false);
            case "call_back", "reopen" -> {
                if (matter.ending().closedAt() == null) {
                    tellPosts(matter, "reopened", leadOrDesk(matter), false);
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

    /** What is about a post is not told to its holders, whatever else they hold. */
    private void tellPosts(Case matter, String topic, Set<UUID> to, boolean lifeline) {
        for (UUID post : to) {
            notices.toPost(
                    matter.communityId(),
                    post,
                    "requests.alert." + topic,
                    matter.id(),
                    values(matter, "/work/" + matter.number()),
                    lifeline,
                    matter.standing().avoidPost());
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
                        values(matter, "/progress"));
            }
        }
    }

    private static Map<String, String> values(Case matter, String path) {
        return Map.of("number", matter.number(), "path", path);
    }

    private Set<UUID> leadOrDesk(Case matter) {
        Set<UUID> lead = lead(matter);
        return lead.isEmpty() ? desk(matter) : lead;
    }

    private static Set<UUID> lead(Case matter) {
        UUID lead = matter.charge().leadPost();
        return lead == null ? Set.of() : Set.of(lead);
    }

    private static Set<UUID> supervisor(Case matter) {
        UUID supervisor = matter.standing().supervisorPost();
        return supervisor == null ? Set.of() : Set.of(supervisor);
    }

    private Set<UUID> desk(Case matter) {
        List<UUID> desks = posts.withRole(matter.communityId(), DESK).stream()
                .map(Post::id)
                .filter(post -> !post.equals(matter.standing().avoidPost()))
                .toList();
        return new LinkedHashSet<>(desks);
    }
}
