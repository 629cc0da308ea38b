package org.tongxin.requests.clock;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.model.CalendarWarning;
import org.tongxin.requests.model.CalendarWarnings;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Opening;
import org.tongxin.requests.model.PromiseClock;
import org.tongxin.requests.model.WorkCalendar;

/**
 * The calendars of all communities in memory, loaded on threads of their own. Another node's change is seen within
 * {@link #STALE}.
 */
@Component
class CalendarsInMemory implements Calendars, CalendarWarnings {

    static final Duration STALE = Duration.ofSeconds(30);

    /** Monday to Friday, 8:30 to 12:00 and 13:30 to 18:00: what a community keeps until it sets its own. */
    static final Map<DayOfWeek, List<Opening>> USUAL_WEEK = usualWeek();

    /** A community's calendar, computed with and as it is stored. */
    record Known(PromiseClock clock, CalendarStore.Stored stored) {}

    private final CalendarStore store;
    private final Communities communities;
    private final Transactions transactions;
    private final Clock clock;
    private final AsyncLoadingCache<Long, Known> known;

    CalendarsInMemory(CalendarStore store, Communities communities, Transactions transactions, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.transactions = transactions;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .refreshAfterWrite(STALE)
                .buildAsync(this::load);
    }

    @Override
    public PromiseClock of(long communityId) {
        return known(communityId).clock();
    }

    @Override
    public PromiseClock reread(long communityId) {
        forget(communityId);
        return of(communityId);
    }

    @Override
    public List<CalendarWarning> missing(long communityId) {
        WorkCalendar calendar = of(communityId).calendar();
        return calendar.missing(LocalDate.ofInstant(clock.instant(), calendar.zone()));
    }

    Known known(long communityId) {
        return known.get(communityId).join();
    }

    void forget(long communityId) {
        known.synchronous().invalidate(communityId);
    }

    private Known load(Long communityId) {
        CalendarStore.Stored stored = transactions.reading(Scope.wholeOf(communityId), () -> store.read(communityId));
        ZoneId zone = communities
                .byId(communityId)
                .map(Community::zone)
                .orElseThrow(() -> new IllegalArgumentException("No community " + communityId));
        var days = new HashMap<LocalDate, DayKind>();
        stored.publicDays().forEach((day, it) -> days.put(day, it.kind()));
        stored.ownDays().forEach((day, it) -> {
            switch (it.kind()) {
                case HOLIDAY -> days.put(day, DayKind.HOLIDAY);
                case WORKDAY -> days.put(day, DayKind.WORKDAY);
                case AS_WEEKDAY -> days.remove(day);
            }
        });
        var years = new HashSet<>(stored.ownYears());
        stored.publicDays().keySet().forEach(day -> years.add(day.getYear()));
        var week = stored.week().isEmpty() ? USUAL_WEEK : stored.week();
        return new Known(new PromiseClock(new WorkCalendar(zone, week, days, years)), stored);
    }

    private static Map<DayOfWeek, List<Opening>> usualWeek() {
        var hours = List.of(
                Opening.of(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                Opening.of(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, hours);
            }
        }
        return week;
    }
}
