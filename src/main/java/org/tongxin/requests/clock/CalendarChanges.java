package org.tongxin.requests.clock;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CalendarChanged;
import org.tongxin.requests.clock.CalendarStore.OwnKind;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Opening;

/** Changes a community's calendar; who counts with it is told. */
@Component
class CalendarChanges {

    private final CalendarStore store;
    private final CalendarsInMemory calendars;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(
            CalendarStore store,
            CalendarsInMemory calendars,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void setHours(Actor actor, long communityId, Map<DayOfWeek, List<Opening>> week) {
        change(actor, communityId, "hours", () -> store.replaceHours(communityId, week));
    }

    void setDay(Actor actor, long communityId, LocalDate day, OwnKind kind, String name) {
        change(actor, communityId, kind.code() + " " + day, () -> store.putDay(communityId, day, kind, name));
    }

    /** Takes back a day of the community's own; a public holiday becomes a day like any other here. */
    void removeDay(Actor actor, long communityId, LocalDate day) {
        change(actor, communityId, "remove " + day, () -> {
            if (!store.removeDay(communityId, day)) {
                var shared = calendars.known(communityId).stored().publicDays().get(day);
                if (shared != null) {
                    store.putDay(communityId, day, OwnKind.AS_WEEKDAY, shared.name());
                }
            }
        });
    }

    /** Enters the whole list of a year, which is complete from then on. */
    void setYear(Actor actor, long communityId, int year, List<CalendarForm.Day> days) {
        change(actor, communityId, "year " + year, () -> {
            for (CalendarForm.Day day : days) {
                OwnKind kind = day.kind() == DayKind.HOLIDAY ? OwnKind.HOLIDAY : OwnKind.WORKDAY;
                store.putDay(communityId, day.date(), kind, day.name());
            }
            store.markYear(communityId, year, clock.instant());
        });
    }

    private void change(Actor actor, long communityId, String what, Runnable work) {
        transactions.run(actor.scope(), () -> {
            work.run();
            audit.append(communityId, actor, "requests.change_calendar", null, what);
            events.publishEvent(new CalendarChanged(communityId));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    calendars.forget(communityId);
                }
            });
        });
    }
}
