package org.tongxin.insight.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.LadderSetting;

/** Counts and lists the cases behind the numbers of a board, always of one community and within a {@link Sight}. */
@Component
class Figures {

    /** Lines of a page. */
    static final int PAGE = 30;

    private static final String FILTERS = """
            (cast(:grid as uuid) is null or c.grid_id = :grid)
            and (not :no_grid or c.grid_id is null)
            and (:group = '' or coalesce(left(c.category, 1), '-') = :group)""";

    /** What {@code grouping} answers where the rows were grouped by grid. */
    private static final int BY_GRID = 0b011;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Figures(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All that a board shows.
     *
     * @param whole the period
     * @param areas the period by grid; null is in no grid
     * @param groups the period by the letter of the category; {@code -} is not filed yet
     * @param months the months of the trend; one without cases is missing
     * @param open what is open now by the level of the ladder that supervises
     */
    record Found(
            Tally whole,
            Map<@Nullable UUID, Tally> areas,
            Map<String, Tally> groups,
            Map<YearMonth, Tally> months,
            Map<Integer, Tally> open,
            List<LadderSetting.Level> ladder) {

        private static Found of(List<Part> parts, Map<Integer, Tally> open, List<LadderSetting.Level> ladder) {
            Tally whole = Tally.NONE;
            var areas = new HashMap<@Nullable UUID, Tally>();
            var groups = new HashMap<String, Tally>();
            var months = new HashMap<YearMonth, Tally>();
            for (Part part : parts) {
                if (part.month() != null) {
                    months.put(YearMonth.from(part.month()), part.tally());
                } else if (part.letter() != null) {
                    groups.put(part.letter(), part.tally());
                } else if (part.level() == BY_GRID) {
                    areas.put(part.grid(), part.tally());
                } else {
                    whole = part.tally();
                }
            }
            return new Found(whole, areas, groups, months, open, ladder);
        }
    }

    /**
     * A case behind a number.
     *
     * @param excluded why it was taken out of the rates, or null
     */
    record Line(
            UUID id,
            String number,
            Instant reportedAt,
            String place,
            @Nullable String category,
            int catalogueVersion,
            boolean emergency,
            String state,
            String standing,
            @Nullable String excluded) {}

    /** The last line of a page. */
    record After(Instant at, UUID id) {}

    /** One page of cases, and how many there are in all; one line more than a page where there is another one. */
    record Listed(int count, List<Line> lines) {}

    Found count(Scope scope, Asked asked) {
        return transactions.reading(scope, () -> Found.of(overTime(scope, asked), open(scope, asked), ladder(asked)));
    }

    LocalDate today(Community community) {
        return LocalDate.ofInstant(clock.instant(), community.zone());
    }

    /** A tally of the whole period, or of one area, group or month. */
    private record Part(
            int level,
            @Nullable UUID grid,
            @Nullable String letter,
            @Nullable LocalDate month,
            Tally tally) {}

    private List<Part> overTime(Scope scope, Asked asked) {
        LocalDate today = today(asked.community());
        List<YearMonth> months = asked.period().months(today);
        Period period = asked.period();
        LocalDate earliest = earlier(months.getFirst().atDay(1), period.first());
        LocalDate latest = later(months.getLast().atEndOfMonth(), period.last());
        ZoneId zone = asked.community().zone();
        List<Figure> figures = Figure.all(false);
        return jdbc.sql("""
                        /* insight/board figures */
                        select grouping(c.grid_id, c.letter, c.month) as level, c.grid_id, c.letter, c.month,
                        %s
                        from (select c.*, c.reported_at >= :from and c.reported_at < :to as inside,
                                     coalesce(left(c.category, 1), '-') as letter,
                                     cast(date_trunc('month', c.reported_at at time zone :zone) as date) as month
                              from requests.v_case c
                              where %s and %s and c.reported_at >= :earliest and c.reported_at < :latest) c
                        group by grouping sets ((c.inside), (c.inside, c.grid_id), (c.inside, c.letter), (c.month))
                        having c.inside or grouping(c.month) = 0""".formatted(Tally.columns(figures), Sight.CONDITION, FILTERS))
                .params(values(scope, asked))
                .param("zone", zone.getId())
                .param("from", start(period.first(), zone))
                .param("to", start(period.last().plusDays(1), zone))
                .param("earliest", start(earliest, zone))
                .param("latest", start(latest.plusDays(1), zone))
                .query((row, line) -> new Part(
                        row.getInt("level"),
                        row.getObject("grid_id", UUID.class),
                        row.getString("letter"),
                        row.getObject("month", LocalDate.class),
                        Tally.read(row, figures)))
                .list();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<Integer, Tally> open(Scope scope, Asked asked) {
        List<Figure> figures = Figure.all(true);
        var byTier = new TreeMap<Integer, Tally>();
        jdbc.sql("""
                        /* insight/board open */
                        select c.tier,
                        %s
                        from requests.v_case c
                        where %s and %s and c.state <> 'closed'
                        group by c.tier""".formatted(Tally.columns(figures), Sight.CONDITION, FILTERS))
                .params(values(scope, asked))
                .query((RowCallbackHandler) row -> byTier.put(row.getInt("tier"), Tally.read(row, figures)));
        return byTier;
    }

    private List<LadderSetting.Level> ladder(Asked asked) {
        return jdbc.sql("""
                        /* insight/board ladder */
                        select tier, role, name_hans, name_hant, name_en from requests.v_ladder_level
                        where community_id = :community order by tier""")
                .param("community", asked.community().id())
                .query((row, line) -> new LadderSetting.Level(
                        row.getInt("tier"),
                        row.getString("role"),
                        row.getString("name_hans"),
                        row.getString("name_hant"),
                        row.getString("name_en")))
                .list();
    }

    /**
     * The cases behind a number, the newest first.
     *
     * @param tier of those open now only the ones at this level of the ladder, or null for all
     * @param after where the page begins, or null for the first
     */
    Listed list(Scope scope, Asked asked, Figure figure, @Nullable Integer tier, @Nullable After after) {
        ZoneId zone = asked.community().zone();
        var values = values(scope, asked);
        values.put("from", start(asked.period().first(), zone));
        values.put("to", start(asked.period().last().plusDays(1), zone));
        values.put("tier", tier);
        String condition = String.join(
                " and ",
                Sight.CONDITION,
                FILTERS,
                "(" + figure.condition() + ")",
                figure.ofNow()
                        ? "(cast(:tier as int) is null or c.tier = :tier)"
                        : "c.reported_at >= :from and c.reported_at < :to");
        return transactions.reading(
                scope, () -> new Listed(countOf(condition, values), lines(condition, values, after)));
    }

    private int countOf(String condition, Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        /* insight/board how many */
                        select count(*) from requests.v_case c where %s""".formatted(condition))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private List<Line> lines(String condition, Map<String, @Nullable Object> values, @Nullable After after) {
        return jdbc.sql("""
                        /* insight/board cases */
                        select c.id, c.number, c.reported_at, c.place_label, c.category, c.catalogue_version,
                               c.emergency, c.state, c.standing, c.excluded
                        from requests.v_case c
                        where %s and (:from_start or (c.reported_at, c.id) < (:after_at, :after_id))
                        order by c.reported_at desc, c.id desc
                        limit :lines""".formatted(condition))
                .params(values)
                .param("from_start", after == null)
                .param("after_at", (after == null ? clock.instant() : after.at()).atOffset(ZoneOffset.UTC))
                .param("after_id", after == null ? new UUID(0, 0) : after.id())
                .param("lines", PAGE + 1)
                .query(Figures::line)
                .list();
    }

    private static Line line(ResultSet row, int no) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("place_label"),
                row.getString("category"),
                row.getInt("catalogue_version"),
                row.getBoolean("emergency"),
                row.getString("state"),
                row.getString("standing"),
                row.getString("excluded"));
    }

    private Map<String, @Nullable Object> values(Scope scope, Asked asked) {
        Map<String, @Nullable Object> values = new HashMap<>(Sight.of(scope).parameters());
        values.put("community", asked.community().id());
        values.put("grid", asked.grid());
        values.put("no_grid", asked.noGrid());
        values.put("group", asked.group());
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
