package org.tongxin.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.bench.Recorded.Step;
import org.tongxin.bench.Recorded.Unit;

/**
 * The statements of one request through plain JDBC, again and again. What differed between two recorded requests (ids,
 * hashes, numbers) is made anew each time, the same where it was the same.
 */
final class Replay {

    private static final Pattern UUID_IN_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int MOST_RECORDINGS = 30;

    private final List<Unit> units;
    private final Map<Object, Boolean> fresh = new HashMap<>();

    private Replay(List<Unit> units) {
        this.units = units;
    }

    /**
     * Two recordings in a row that say the same: what is left of earlier work, timers and numbers that are taken in
     * blocks come in between.
     */
    static Replay of(Recorded.Work work, Predicate<String> wanted) throws Exception {
        List<Unit> before = Recorded.LISTENER.during(work, wanted);
        for (int i = 1; i < MOST_RECORDINGS; i++) {
            List<Unit> now = Recorded.LISTENER.during(work, wanted);
            if (i == MOST_RECORDINGS - 1 || shape(steps(before)).equals(shape(steps(now)))) {
                return of(before, now);
            }
            before = now;
        }
        throw new IllegalStateException();
    }

    /** The first recording, with what differs from the second marked as fresh; both in the same order. */
    private static Replay of(List<Unit> one, List<Unit> two) {
        List<Step> steps = steps(one);
        List<Step> others = steps(two);
        if (!shape(steps).equals(shape(others))) {
            throw new IllegalStateException("Two requests spoke differently:\n" + String.join("\n", shape(steps))
                    + "\n---\n" + String.join("\n", shape(others)));
        }
        var replay = new Replay(one);
        for (int i = 0; i < steps.size(); i++) {
            replay.compare(steps.get(i), others.get(i));
        }
        return replay;
    }

    /** Only the first statement of each table, in one transaction and without what surrounds it. */
    Replay only(String... starts) {
        List<Step> chosen = new ArrayList<>();
        for (String start : starts) {
            steps(units).stream()
                    .flatMap(step -> parts(step).stream())
                    .filter(step -> step.sql().contains(start))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        if (chosen.size() != starts.length) {
            throw new IllegalStateException("Of " + Arrays.toString(starts) + " only " + shape(chosen));
        }
        var replay = new Replay(List.of(new Unit(chosen, true)));
        replay.fresh.putAll(fresh);
        return replay;
    }

    /** The statements of a text that has several. */
    private static List<Step> parts(Step step) {
        List<Step> parts = new ArrayList<>();
        int from = 0;
        for (String sql : step.sql().split(";\n")) {
            int first = from;
            int to = first + (int) sql.chars().filter(sign -> sign == '?').count();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (List<@Nullable Object> row : step.rows()) {
                rows.add(row.subList(Math.min(first, row.size()), Math.min(to, row.size())));
            }
            parts.add(new Step(sql, step.prepared(), rows));
            from = to;
        }
        return parts;
    }

    /** What is said, one line a statement. */
    List<String> words() {
        return shape(steps(units));
    }

    private void compare(Step one, Step two) {
        for (int row = 0; row < one.rows().size() && row < two.rows().size(); row++) {
            List<@Nullable Object> values = one.rows().get(row);
            List<@Nullable Object> others = two.rows().get(row);
            for (int i = 0; i < values.size() && i < others.size(); i++) {
                Object value = values.get(i);
                if (value != null && !Objects.deepEquals(value, others.get(i))) {
                    note(value);
                }
            }
        }
    }

    private void note(Object value) {
        if (value instanceof UUID) {
            fresh.put(value, true);
        } else if (value instanceof String text) {
            Matcher ids = UUID_IN_TEXT.matcher(text);
            boolean found = false;
            while (ids.find()) {
                fresh.put(UUID.fromString(ids.group()), true);
                found = true;
            }
            if (!found) {
                fresh.put(text, true);
            }
        } else if (value instanceof byte[] bytes) {
            fresh.put(Arrays.hashCode(bytes), true);
        }
    }

    /** Once through, on a connection whose commits are made here. */
    void run(Connection connection, SplittableRandom random) throws SQLException {
        Map<Object, Object> made = new HashMap<>();
        for (Unit unit : units) {
            for (Step step : unit.steps()) {
                run(connection, step, random, made);
            }
            connection.commit();
        }
    }

    private void run(Connection connection, Step step, SplittableRandom random, Map<Object, Object> made)
            throws SQLException {
        if (!step.prepared()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(step.sql());
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
            for (List<@Nullable Object> row : step.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    set(statement, i + 1, value(row.get(i), random, made));
                }
                if (step.rows().size() > 1) {
                    statement.addBatch();
                }
            }
            if (step.rows().size() > 1) {
                statement.executeBatch();
            } else if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setObject(index, value);
        }
    }

    private @Nullable Object value(@Nullable Object value, SplittableRandom random, Map<Object, Object> made) {
        if (value instanceof UUID && fresh.containsKey(value)) {
            return made.computeIfAbsent(value, old -> id(random));
        }
        if (value instanceof byte[] bytes && fresh.containsKey(Arrays.hashCode(bytes))) {
            return made.computeIfAbsent(Arrays.hashCode(bytes), old -> {
                byte[] other = new byte[bytes.length];
                random.nextBytes(other);
                return other;
            });
        }
        if (value instanceof String text) {
            if (fresh.containsKey(text)) {
                return made.computeIfAbsent(text, old -> other(text, random));
            }
            return UUID_IN_TEXT.matcher(text).replaceAll(id -> {
                UUID known = UUID.fromString(id.group());
                return fresh.containsKey(known)
                        ? made.computeIfAbsent(known, old -> id(random)).toString()
                        : id.group();
            });
        }
        return value;
    }

    /** As the program makes them: sorted by time, so that they go to the end of an index. */
    private static UUID id(SplittableRandom random) {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** Other digits in the same text, as in numbers of cases. */
    private static String other(String text, SplittableRandom random) {
        var other = new StringBuilder(text.length());
        text.chars()
                .forEach(sign -> other.append((char) (sign >= '0' && sign <= '9' ? '0' + random.nextInt(10) : sign)));
        return other.toString();
    }

    private static List<Step> steps(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.steps().stream()).toList();
    }

    private static List<String> shape(List<Step> steps) {
        return steps.stream()
                .map(step -> step.sql().strip().replaceAll("\\s+", " "))
                .map(sql -> sql.length() > 160 ? sql.substring(0, 160) + "…" : sql)
                .toList();
    }
}
