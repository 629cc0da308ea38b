package org.tongxin.requests.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Opening;

/** Opening hours, public holidays, and the days of one community. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a community set for a day. */
    enum OwnKind {
        HOLIDAY,
        WORKDAY,
        /** No holiday here: the day is like any other of its weekday. */
        AS_WEEKDAY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A dated day with its name. */
    record PublicDay(DayKind kind, String name) {}

    /** A day of one community. */
    record OwnDay(OwnKind kind, String name) {}

    /** All that is stored of a calendar; {@code week} is empty where the usual hours hold. */
    record Stored(
            Map<DayOfWeek, List<Opening>> week,
            Map<LocalDate, PublicDay> publicDays,
            Map<LocalDate, OwnDay> ownDays,
            Set<Integer> ownYears) {}

    Stored read(long communityId) {
        var stored = new Stored(new EnumMap<>(DayOfWeek.class), new TreeMap<>(), new TreeMap<>(), new HashSet<>());
        jdbc.sql("""
                        /* requests/clock read calendar */
                        select 'public' as part, day, kind, name, 0 as number, 0 as opens, 0 as closes
                        from requests.public_holiday
                        union all
                        select 'own', day, kind, name, 0, 0, 0 from requests.calendar_day
                        where community_id = :community
                        union all
                        select 'year', null, null, null, year, 0, 0 from requests.calendar_year
                        where community_id = :community
                        union all
                        select 'hours', null, null, null, weekday, opens, closes from requests.opening_hours
                        where community_id = :community""").param("community", communityId).query(row -> {
            take(stored, row);
        });
        return stored;
    }

    private static void take(Stored stored, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        switch (row.getString("part")) {
            case "public" ->
                stored.publicDays.put(
                        row.getObject("day", LocalDate.class),
                        new PublicDay(DayKind.of(row.getString("kind")).orElseThrow(), row.getString("name")));
            case "own" ->
                stored.ownDays.put(
                        row.getObject("day", LocalDate.class),
                        new OwnDay(
                                OwnKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("name")));
            case "year" -> stored.ownYears.add(number);
            default ->
                stored.week
                        .computeIfAbsent(DayOfWeek.of(number), day -> new ArrayList<>())
                        .add(new Opening(row.getInt("opens"), row.getInt("closes")));
        }
    }

    void putDay(long communityId, LocalDate day, OwnKind kind, String name) {
        jdbc.sql("""
                        /* requests/clock put day */
                        insert into requests.calendar_day (community_id, day, kind, name)
                        values (:community, :day, :kind, :name)
                        on conflict (community_id, day) do update set kind = excluded.kind, name = excluded.name""")
                .param("community", communityId)
                .param("day", day)
                .param("kind", kind.code())
                .param("name", name)
                .update();
    }

    /** True where the day had been set. */
    boolean removeDay(long communityId, LocalDate day) {
        return jdbc.sql("""
                        /* requests/clock remove day */
                        delete from requests.calendar_day where community_id = :community and day = :day""").param("community", communityId).param("day", day).update() == 1;
    }

    void markYear(long communityId, int year, Instant at) {
        jdbc.sql("""
                        /* requests/clock mark year */
                        insert into requests.calendar_year (community_id, year, filled_at)
                        values (:community, :year, :at)
                        on conflict (community_id, year) do update set filled_at = excluded.filled_at""")
                .param("community", communityId)
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void replaceHours(long communityId, Map<DayOfWeek, List<Opening>> week) {
        jdbc.sql("""
                        /* requests/clock clear hours */
                        delete from requests.opening_hours where community_id = :community""").param("community", communityId).update();
        week.forEach((day, hours) -> hours.forEach(hour -> jdbc.sql("""
                        /* requests/clock insert hours */
                        insert into requests.opening_hours (community_id, weekday, opens, closes)
                        values (:community, :weekday, :opens, :closes)""")
                .param("community", communityId)
                .param("weekday", day.getValue())
                .param("opens", hour.from())
                .param("closes", hour.to())
                .update()));
    }
}
