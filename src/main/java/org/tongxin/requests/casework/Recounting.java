package org.tongxin.requests.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CalendarChanged;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Clocks;
import org.tongxin.requests.model.Promise;
import org.tongxin.requests.model.PromiseClock;

/**
 * Counts the deadlines of open cases again that had to guess at the holidays of a year. Certain deadlines stay: they were
 * promised. Each case is locked and stored by itself, and doing it twice changes nothing.
 */
@Component
public class Recounting {

    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final String ACT = "recount";
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final CaseStore cases;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Recounting(
            CaseStore cases,
            Calendars calendars,
            JdbcClient jdbc,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** No transaction around it: a thousand cases are a thousand short ones, not one that holds a thousand locks. */
    @Async
    @TransactionalEventListener
    void on(CalendarChanged event) {
        run(event.communityId());
    }

    /** Counts again whatever is uncertain in the community; returns how many cases changed. */
    public int run(long communityId) {
        List<UUID> batch = uncertain(communityId, FIRST);
        PromiseClock known = batch.isEmpty() ? null : calendars.reread(communityId);
        int changed = 0;
        while (known != null && !batch.isEmpty()) {
            for (UUID id : batch) {
                changed += recounted(communityId, id, known) ? 1 : 0;
            }
            batch = uncertain(communityId, batch.getLast());
        }
        return changed;
    }

    private boolean recounted(long communityId, UUID id, PromiseClock known) {
        try {
            return transactions.in(
                    Scope.wholeOf(communityId),
                    () -> cases.lock(communityId, id)
                            .map(matter -> recount(matter, known))
                            .orElse(false));
        } catch (RuntimeException e) {
            LOG.error("The deadlines of case {} could not be counted again; the others go on", id, e);
            return false;
        }
    }

    private boolean recount(Case matter, PromiseClock known) {
        if (matter.ending().closedAt() != null) {
            return false;
        }
        Clocks before = matter.recount(known);
        if (matter.clocks().equals(before)) {
            return false;
        }
        Instant now = clock.instant();
        cases.update(matter, now);
        if (moved(before.respond(), matter.clocks().respond())
                || moved(before.resolve(), matter.clocks().resolve())) {
            tell(matter, now);
        }
        return true;
    }

    private static boolean moved(@Nullable Promise before, @Nullable Promise after) {
        return before != null
                && !before.due().equals(Objects.requireNonNull(after).due());
    }

    private void tell(Case matter, Instant now) {
        long community = matter.communityId();
        var calendar = new Actor.Machine("calendar", Scope.wholeOf(community));
        UUID line = ids.next();
        cases.append(new CaseEvent(
                community,
                matter.id(),
                line,
                now,
                ACT,
                null,
                matter.charge().leadPost(),
                calendar.name(),
                matter.state(),
                matter.state(),
                null,
                null));
        audit.append(community, calendar, "requests." + ACT, matter.id(), null);
        events.publishEvent(new CaseChanged(community, matter.id(), line));
    }

    private List<UUID> uncertain(long communityId, UUID after) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* requests/casework uncertain */
                        select id from requests.cases
                        where community_id = :community and id > :after
                          and state <> 'closed' and not (respond_certain and resolve_certain)
                        order by id
                        limit :batch""")
                        .param("community", communityId)
                        .param("after", after)
                        .param("batch", BATCH)
                        .query((row, line) -> row.getObject("id", UUID.class))
                        .list());
    }
}
