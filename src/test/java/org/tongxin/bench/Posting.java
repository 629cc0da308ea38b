package org.tongxin.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;

/**
 * Open311 POST at 16 connections against the statements of one POST through plain JDBC, and against a transaction of
 * three inserts, all on the same server and in turns.
 */
final class Posting {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final long SECONDS = 8;
    private static final long WARMING = 15;
    private static final int MOST_SLICES = 20;
    private static final int CALM_SLICES = 4;

    /** Timers speak on their own; what they say is nobody's request. */
    private static final List<String> TIMERS =
            List.of("scheduled_tasks", "notices/outbox", "requests/timers", "area/map", "privacy/audit seal");

    private Posting() {}

    /** One thread's work, again and again. */
    @FunctionalInterface
    interface Turn {
        void run() throws Exception;
    }

    /** Gives each thread its turn and what to close afterwards. */
    @FunctionalInterface
    interface Turns {
        Turn of(int thread, List<AutoCloseable> closing) throws Exception;
    }

    static void measure(Table table) throws Exception {
        Data data = Data.WRITING.ready();
        Replay replay;
        String form;
        try (ConfigurableApplicationContext program = Filling.program(data, Recorded.Listening.class)) {
            int port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
            Community community = program.getBean(Communities.class).all().getFirst();
            form = Open311Form.of(program, community);
            try (var visitor = new Visitor(port)) {
                byte[] one = visitor.request("POST", Open311Form.PATH, form);
                for (int i = 0; i < 50; i++) {
                    post(visitor, one);
                }
                replay = Replay.of(() -> post(visitor, one), Posting::isOfRequest);
            }
        }
        replay.words().forEach(line -> System.err.println("  " + line));
        try (Running program = Running.start(
                data.directory(),
                "--tongxin.limits.buckets.open311.per-minute=100000000",
                "--tongxin.limits.buckets.open311.per-hour=1000000000")) {
            compare(table, data, replay, program, form);
        }
    }

    private static void compare(Table table, Data data, Replay replay, Running program, String form) throws Exception {
        Replay three = replay.only(
                "insert into requests.cases", "insert into requests.case_event", "insert into notices.outbox");
        Turns posting = (thread, closing) -> {
            var visitor = new Visitor(program.port());
            closing.add(visitor);
            byte[] request = visitor.request("POST", Open311Form.PATH, form);
            return () -> post(visitor, request);
        };
        Turns statements = through(data, replay, "tongxin_app", "program");
        Turns inserts = through(data, three, "tongxin_owner", "owner");
        warm(posting);
        rate(statements, 5);
        rate(inserts, 5);
        double[] posts = new double[ROUNDS];
        double[] againstStatements = new double[ROUNDS];
        double[] againstInserts = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            posts[round] = rate(posting, SECONDS);
            againstStatements[round] = posts[round] / rate(statements, SECONDS);
            againstInserts[round] = posts[round] / rate(inserts, SECONDS);
        }
        table.atLeast("Open311 POST against its statements in JDBC", Table.median(againstStatements), "×", 0.7, 1.0);
        table.atLeast("Open311 POST against three inserts", Table.median(againstInserts), "×", 0.4, 1.0);
        table.note("Open311 POST at 16 connections", Table.median(posts), "requests/s");
    }

    /** Until it gets no faster: what runs for months is measured as it is when the compiler has done its work. */
    private static void warm(Turns turns) throws Exception {
        double best = 0;
        int calm = 0;
        for (int slice = 0; slice < MOST_SLICES && calm < CALM_SLICES; slice++) {
            double rate = rate(turns, WARMING);
            calm = rate > best * 1.02 ? 0 : calm + 1;
            best = Math.max(best, rate);
        }
    }

    static Turns through(Data data, Replay replay, String role, String key) {
        return (thread, closing) -> {
            Connection connection = Filling.connection(data, role, key);
            closing.add(connection);
            connection.setAutoCommit(false);
            var random = new SplittableRandom(System.nanoTime() + thread);
            return () -> replay.run(connection, random);
        };
    }

    static boolean isOfRequest(String sql) {
        return sql.contains("notices/outbox insert") || TIMERS.stream().noneMatch(sql::contains);
    }

    private static void post(Visitor visitor, byte[] request) throws IOException {
        Visitor.Answer answer = visitor.send(request);
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IOException("POST answers " + answer.status() + ": " + answer.text());
        }
    }

    /** How often a second all threads together come round. */
    static double rate(Turns turns, long seconds) throws Exception {
        var closing = java.util.Collections.synchronizedList(new java.util.ArrayList<AutoCloseable>());
        var done = new LongAdder();
        var ready = new CountDownLatch(CONNECTIONS);
        var start = new CountDownLatch(1);
        long[] until = new long[1];
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var results = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int thread = i;
                results.add(threads.submit(() -> {
                    Turn turn = turns.of(thread, closing);
                    turn.run();
                    ready.countDown();
                    start.await();
                    while (System.nanoTime() < until[0]) {
                        turn.run();
                        done.increment();
                    }
                    return null;
                }));
            }
            while (!ready.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
                for (var result : results) {
                    if (result.isDone()) {
                        result.get();
                    }
                }
            }
            long begin = System.nanoTime();
            until[0] = begin + seconds * 1_000_000_000L;
            start.countDown();
            for (var result : results) {
                result.get();
            }
            return done.sum() / ((System.nanoTime() - begin) / 1e9);
        } finally {
            for (AutoCloseable one : closing) {
                one.close();
            }
        }
    }
}
