package org.tongxin.privacy.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

    /** Stands for the installation itself. */
    static final long INSTALLATION = 0;

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final List<RetentionRule> rules;
    private final Everywhere everywhere;
    private final Transactions transactions;
    private final RunTable runs;
    private final AuditLog audit;
    private final Clock clock;

    Retention(
            List<RetentionRule> rules,
            Everywhere everywhere,
            Transactions transactions,
            RunTable runs,
            AuditLog audit,
            Clock clock) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
        this.everywhere = everywhere;
        this.transactions = transactions;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    List<RetentionRule> rules() {
        return rules;
    }

    /** What each rule would remove now. */
    List<Due> dryRun() {
        List<Due> due = new ArrayList<>();
        for (RetentionRule rule : rules) {
            for (long community : places(rule)) {
                due.add(new Due(rule.name(), community, rule.due(community), false));
            }
        }
        return due;
    }

    /** Removes what is due; returns what went. */
    List<Due> run() {
        List<Due> removed = new ArrayList<>();
        for (RetentionRule rule : rules) {
            for (long community : places(rule)) {
                removed.add(run(rule, community));
            }
        }
        return removed;
    }

    /** Removes what is due of one community by one rule, and notes that it ran. */
    Due run(RetentionRule rule, long community) {
        Due done;
        try {
            done = new Due(rule.name(), community, rule.remove(community), false);
        } catch (RuntimeException e) {
            log.error("Retention rule {} failed in community {}", rule.name(), community, e);
            done = new Due(rule.name(), community, 0, true);
        }
        note(done);
        return done;
    }

    /** When each rule ran last, in any community, and what it removed then. */
    List<RunTable.Last> lastRuns() {
        Set<Long> all = new TreeSet<>(everywhere.communities());
        all.add(INSTALLATION);
        Scope scope = new Scope(all, new Scope.Reach.Nothing());
        return transactions.reading(scope, () -> runs.last(all));
    }

    private SortedSet<Long> places(RetentionRule rule) {
        return new TreeSet<>(rule.ofInstallation() ? Set.of(INSTALLATION) : everywhere.communities());
    }

    private void note(Due done) {
        Scope scope = Scope.wholeOf(done.communityId());
        transactions.run(scope, () -> {
            runs.put(done, clock.instant());
            if (done.count() > 0) {
                audit.append(
                        done.communityId(),
                        new Actor.Machine("retention", scope),
                        "privacy.remove",
                        null,
                        done.rule() + " " + done.count());
            }
        });
    }

    /**
     * How many things of a community one rule removes.
     *
     * @param failed true where it could not finish
     */
    record Due(String rule, long communityId, long count, boolean failed) {}
}
