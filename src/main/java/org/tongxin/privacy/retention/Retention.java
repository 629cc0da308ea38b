package org.tongxin.privacy.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.Everywhere;
import org.tongxin.privacy.RetentionRule;

/** Runs the rules over every community. One that fails is logged and does not keep the others back. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final Everywhere everywhere;
    private final Transactions transactions;
    private final AuditLog audit;

    Retention(List<RetentionRule> rules, Everywhere everywhere, Transactions transactions, AuditLog audit) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
        this.everywhere = everywhere;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What each rule would remove now. */
    List<Due> dryRun() {
        List<Due> due = new ArrayList<>();
        for (RetentionRule rule : rules) {
            for (long community : everywhere.communities().stream().sorted().toList()) {
                due.add(new Due(rule.name(), rule.words(), community, rule.due(community)));
            }
        }
        return due;
    }

    /** Removes what is due; returns what went. */
    List<Due> run() {
        List<Due> removed = new ArrayList<>();
        for (RetentionRule rule : rules) {
            for (long community : everywhere.communities().stream().sorted().toList()) {
                try {
                    long count = rule.remove(community);
                    removed.add(new Due(rule.name(), rule.words(), community, count));
                    note(rule, community, count);
                } catch (RuntimeException e) {
                    log.error("Retention rule {} failed in community {}", rule.name(), community, e);
                }
            }
        }
        return removed;
    }

    private void note(RetentionRule rule, long community, long count) {
        if (count > 0) {
            Scope scope = Scope.wholeOf(community);
            transactions.run(
                    scope,
                    () -> audit.append(
                            community,
                            new Actor.Machine("retention", scope),
                            "privacy.remove",
                            null,
                            rule.name() + " " + count));
        }
    }

    /** How many things of a community one rule removes. */
    record Due(String rule, String words, long communityId, long count) {}
}
