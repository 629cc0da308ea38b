package org.tongxin.people.figures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures as changes by day, counted from the register or kept. */
@Component
class FigureRows {

    /** No grid, and no act any more. */
    static final UUID NONE = new UUID(0, 0);

    /** The changes that households bring; the condition chooses which. Nobody is counted twice on a day. */
    private static final String COUNT = """
            with lived as materialized (
                select d.kind, d.grid_id, d.household_id, r.resident_id,
                       daterange(greatest(r.from_on, d.from_on), least(r.to_on, d.to_on), '[]') as days
                  from people.dwelling d
                  join people.residence r on r.community_id = d.community_id and r.household_id = d.household_id
                 where d.community_id = :community and d.household_id %1$s
                   and r.ended_by is distinct from 'mistaken'
                   and greatest(r.from_on, d.from_on) <= coalesce(least(r.to_on, d.to_on), 'infinity')
            ), needing as materialized (
                select l.household_id, l.resident_id, l.grid_id, n.kind,
                       l.days * daterange(n.from_on, n.to_on, '[]') as days
                  from lived l
                  join people.need n on n.community_id = :community and n.resident_id = l.resident_id
            ), told as materialized (
                select l.household_id, l.kind, g.code, l.days * daterange(g.from_on, g.to_on, '[]') as days
                  from lived l
                  join people.ethnic_group g on g.community_id = :community and g.resident_id = l.resident_id
            ), part (figure, value, grid_id, days) as (
                select 'person', kind, grid_id, days from lived
                union all
                select 'birth', coalesce(cast(cast(extract(year from s.birth_on) as int) as text), '') || ':' || s.sex,
                       null, l.days
                  from lived l
                  join people.resident s on s.community_id = :community and s.id = l.resident_id
                union all
                select 'aged', coalesce(cast(cast(extract(year from s.birth_on) as int) as text), ''), l.grid_id, l.days
                  from lived l
                  join people.resident s on s.community_id = :community and s.id = l.resident_id
                union all
                select 'home', d.kind, d.grid_id, daterange(d.from_on, d.to_on, '[]')
                  from people.dwelling d
                  join people.household h on h.community_id = d.community_id and h.id = d.household_id
                 where d.community_id = :community and d.household_id %1$s
                   and h.ended_by is distinct from 'mistaken'
                union all
                select 'need', kind, grid_id, unnest(range_agg(days))
                  from needing where not isempty(days) group by resident_id, kind, grid_id
                union all
                select 'need_home', kind, grid_id, unnest(range_agg(days))
                  from needing where not isempty(days) group by household_id, kind, grid_id
                union all
                select 'spoken', p.value, l.grid_id, unnest(range_agg(l.days * daterange(p.from_on, p.to_on, '[]')))
                  from lived l
                  join people.preference p on p.community_id = :community and p.resident_id = l.resident_id
                 where p.kind = 'spoken' group by l.resident_id, p.value, l.grid_id
                union all
                select 'group', code, null, days from told
                union all
                select 'smaller', kind, null, days from told where code <> '01'
                union all
                select 'smaller_home', 'all', null, unnest(range_agg(days))
                  from told where code <> '01' and not isempty(days) group by household_id
            ), step (figure, value, grid_id, day, delta) as (
                select figure, value, grid_id, lower(days), 1 from part where not isempty(days)
                union all
                select figure, value, grid_id, upper(days), -1 from part where not isempty(days) and not upper_inf(days)
            )
            select day, figure, value, coalesce(grid_id, '00000000-0000-0000-0000-000000000000') as grid_id,
                   sum(delta) as delta
              from step group by 1, 2, 3, 4 having sum(delta) <> 0
            """;

    private static final String CHOSEN = "= any (:households)";
    private static final String ALL = "is not null";

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One number that changes on one day. */
    record Key(LocalDate day, String figure, String value, UUID grid) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int days = day.compareTo(other.day);
            int figures = days != 0 ? days : figure.compareTo(other.figure);
            int values = figures != 0 ? figures : value.compareTo(other.value);
            return values != 0 ? values : grid.compareTo(other.grid);
        }
    }

    /**
     * These households, and those in which their people ever lived: now and before, as each of two partial indexes tells
     * one.
     */
    Set<UUID> around(long community, Set<UUID> households) {
        Set<UUID> around = new TreeSet<>(households);
        around.addAll(jdbc.sql("""
                        /* people/figures households around */
                        select distinct other.household_id
                          from people.residence own
                          cross join lateral (
                               select o.household_id from people.residence o
                                where o.community_id = :community and o.resident_id = own.resident_id
                                  and o.to_on is null
                               union all
                               select o.household_id from people.residence o
                                where o.community_id = :community and o.resident_id = own.resident_id
                                  and o.to_on is not null) other
                         where own.community_id = :community and own.household_id = any (:households)
                        """)
                .param("community", community)
                .param("households", households.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
        return around;
    }

    Map<Key, Long> count(long community, Set<UUID> households) {
        return read(jdbc.sql("/* people/figures count households */ " + COUNT.formatted(CHOSEN))
                .param("community", community)
                .param("households", households.toArray(UUID[]::new)));
    }

    /** A full recount out of the register, for comparing. */
    Map<Key, Long> recount(long community) {
        return read(
                jdbc.sql("/* people/figures recount */ " + COUNT.formatted(ALL)).param("community", community));
    }

    /** What is kept, added up. */
    Map<Key, Long> kept(long community) {
        return read(jdbc.sql("""
                        /* people/figures kept */
                        select day, figure, value, grid_id, sum(delta) as delta from people.figure
                         where community_id = :community group by 1, 2, 3, 4 having sum(delta) <> 0
                        """).param("community", community));
    }

    private static Map<Key, Long> read(JdbcClient.StatementSpec statement) {
        Map<Key, Long> counted = new HashMap<>();
        statement.query(row -> {
            counted.put(
                    new Key(
                            row.getObject("day", LocalDate.class),
                            row.getString("figure"),
                            row.getString("value"),
                            row.getObject("grid_id", UUID.class)),
                    row.getLong("delta"));
        });
        return counted;
    }

    void write(long community, UUID act, Map<Key, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Key> keys = new ArrayList<>(changes.keySet());
        jdbc.sql("""
                        /* people/figures write */
                        insert into people.figure (community_id, act_id, day, figure, value, grid_id, delta)
                        select :community, :act, n.day, n.figure, n.value, n.grid_id, n.delta
                          from unnest(cast(:days as date[]), cast(:figures as text[]), cast(:values as text[]),
                                      cast(:grids as uuid[]), cast(:deltas as bigint[]))
                               as n (day, figure, value, grid_id, delta)
                        on conflict (community_id, day, figure, value, grid_id, act_id) do update
                           set delta = figure.delta + excluded.delta
                        """)
                .param("community", community)
                .param("act", act)
                .param("days", keys.stream().map(key -> Date.valueOf(key.day())).toArray(Date[]::new))
                .param("figures", keys.stream().map(Key::figure).toArray(String[]::new))
                .param("values", keys.stream().map(Key::value).toArray(String[]::new))
                .param("grids", keys.stream().map(Key::grid).toArray(UUID[]::new))
                .param("deltas", keys.stream().map(changes::get).toArray(Long[]::new))
                .update();
    }

    /**
     * Adds what an act brought to what stands; a second time there is nothing left to add. One statement, so that what it
     * takes away is what it adds, whoever else is at it.
     */
    void fold(long community, UUID act) {
        jdbc.sql("""
                        /* people/figures fold */
                        with folded as (
                            delete from people.figure where community_id = :community and act_id = :act
                            returning day, figure, value, grid_id, delta
                        )
                        insert into people.figure (community_id, day, figure, value, grid_id, act_id, delta)
                        select :community, day, figure, value, grid_id, :none, delta from folded
                         order by day, figure, value, grid_id
                        on conflict (community_id, day, figure, value, grid_id, act_id) do update
                           set delta = figure.delta + excluded.delta
                        """)
                .param("community", community)
                .param("act", act)
                .param("none", NONE)
                .update();
    }

    /** Acts that nobody has added up. */
    List<UUID> unfolded(long community) {
        return jdbc.sql("""
                        /* people/figures unfolded */
                        select distinct act_id from people.figure where community_id = :community and act_id <> :none
                        """)
                .param("community", community)
                .param("none", NONE)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Tells changes of the past by month, and all before them together: no page asks for a day in between.
     *
     * @param all until when they are told together
     * @param months before which day they are told by month
     */
    void compact(long community, LocalDate all, LocalDate months) {
        jdbc.sql("""
                        /* people/figures compact */
                        with old as (
                            delete from people.figure
                             where community_id = :community and act_id = :none and day < :months and day <> %1$s
                            returning day, figure, value, grid_id, delta
                        )
                        insert into people.figure (community_id, day, figure, value, grid_id, act_id, delta)
                        select :community, %1$s, figure, value, grid_id, :none, sum(delta) from old
                         group by 2, 3, 4, 5 order by 2, 3, 4, 5
                        on conflict (community_id, day, figure, value, grid_id, act_id) do update
                           set delta = figure.delta + excluded.delta
                        """.formatted("greatest(cast(:all as date),"
                        + " cast(date_trunc('month', cast(day as timestamp)) + interval '1 month' as date) - 1)"))
                .param("community", community)
                .param("none", NONE)
                .param("all", all)
                .param("months", months)
                .update();
        jdbc.sql("""
                        /* people/figures nothing */
                        delete from people.figure where community_id = :community and act_id = :none and delta = 0
                        """).param("community", community).param("none", NONE).update();
    }

    /** Counts the whole register anew and keeps that; nobody may write meanwhile. */
    void refill(long community) {
        jdbc.sql("/* people/figures empty */ delete from people.figure where community_id = :community")
                .param("community", community)
                .update();
        jdbc.sql("""
                        /* people/figures refill */
                        insert into people.figure (community_id, act_id, day, figure, value, grid_id, delta)
                        select :community, :none, n.day, n.figure, n.value, n.grid_id, n.delta
                          from (%s) as n
                        """.formatted(COUNT.formatted(ALL)))
                .param("community", community)
                .param("none", NONE)
                .update();
    }

    /** Somebody to be born later this year belongs to the youngest. */
    private static Integer[] ages() {
        Integer[] ages = Ages.WIDE.toArray(Integer[]::new);
        ages[0] = Integer.MIN_VALUE;
        return ages;
    }

    /** The stand at the end of each of some days, which are in order. */
    Stand stand(long community, List<LocalDate> days) {
        Stand stand = new Stand(days.size());
        jdbc.sql("""
                        /* people/figures stand */
                        select figure,
                               case when figure = 'aged' then
                                   coalesce(cast(width_bucket(:year - cast(nullif(value, '') as int), cast(:ages as int[])) - 1
                                                 as text), '') || ':' ||
                                   coalesce(cast(width_bucket(:year - 1 - cast(nullif(value, '') as int), cast(:ages as int[]))
                                                 - 1 as text), '') || ':'
                               else value end as value,
                               grid_id, width_bucket(day, cast(:starts as date[])) as step, sum(delta) as delta
                          from people.figure
                         where community_id = :community and day <= :last
                         group by 1, 2, 3, 4
                        """)
                .param("community", community)
                .param("last", days.getLast())
                .param("year", days.getLast().getYear())
                .param("ages", ages())
                .param(
                        "starts",
                        days.stream().map(day -> Date.valueOf(day.plusDays(1))).toArray(Date[]::new))
                .query(row -> {
                    stand.add(
                            row.getString("figure"),
                            row.getString("value"),
                            row.getObject("grid_id", UUID.class),
                            row.getInt("step"),
                            row.getLong("delta"));
                });
        return stand;
    }
}
