package org.tongxin.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.people.imports.ImportDoor;
import org.tongxin.people.imports.SampleSheet;
import org.tongxin.people.imports.Upload;

/**
 * Import of 100,000 households with full validation, against {@code COPY} of the same rows, table by table, into tables
 * without any index; and the memory that is alive while a sheet ten times as long goes through.
 */
final class Importing {

    private static final int HOUSEHOLDS = Integer.getInteger("bench.households", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final List<String> TABLES = List.of(
            "act",
            "household",
            "dwelling",
            "resident",
            "residence",
            "contact",
            "document",
            "preference",
            "need",
            "word");

    private Importing() {}

    static void measure(Table table) throws Exception {
        try (ConfigurableApplicationContext program = Filling.program(Data.WRITING.ready())) {
            Path sheet = sheet(HOUSEHOLDS);
            run(program, sheet(HOUSEHOLDS / 20));
            List<Double> ratios = new ArrayList<>();
            double seconds = 0;
            double rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Times times = run(program, sheet);
                double copied = copy(times.community());
                System.err.printf(
                        "import round %d: received %.1f s, checked %.1f s, entered %.1f s; copy %.1f s%n",
                        round + 1, times.received(), times.checked(), times.entered(), copied);
                ratios.add(times.all() / copied);
                seconds = times.all();
                rows = times.residents();
            }
            double ratio =
                    Table.median(ratios.stream().mapToDouble(each -> each).toArray());
            table.atMost("import of 100,000 households : COPY of the same rows", ratio, "×", 12, 6);
            table.note("import, people a second", rows / seconds, "1/s");
            double small = alive(program, sheet(HOUSEHOLDS / 10));
            double large = alive(program, sheet);
            table.atMost("memory alive during an import, ten times the rows : once", large / small, "×", 1.5, 1.1);
            table.note("memory alive during an import", large, "MB");
        }
    }

    private record Times(long community, double received, double checked, double entered, int residents) {
        double all() {
            return received + checked + entered;
        }
    }

    private static Times run(ConfigurableApplicationContext program, Path sheet) throws IOException {
        var door = program.getBean(ImportDoor.class);
        long community = program.getBean(AreaFixture.class).community(10, 20).id();
        Actor.Staff keeper = AccessFixture.staff(community, Duty.KEEP_FILES);
        long start = System.nanoTime();
        UUID id;
        try (InputStream in = Files.newInputStream(sheet)) {
            id = door.receive(keeper, community, in);
        }
        long received = System.nanoTime();
        door.match(keeper, community, id);
        door.work(community);
        long checked = System.nanoTime();
        door.enter(keeper, community, id);
        door.work(community);
        long entered = System.nanoTime();
        Upload upload = door.upload(keeper, community, id);
        if (upload.state() != Upload.State.ENTERED || upload.leftOut() > 0) {
            throw new IllegalStateException("The import stopped: " + upload);
        }
        return new Times(
                community,
                (received - start) / 1e9,
                (checked - received) / 1e9,
                (entered - checked) / 1e9,
                upload.residents());
    }

    private static Path sheet(int households) throws IOException {
        Path file = Path.of("target/bench/households-" + households + ".csv");
        if (!Files.exists(file)) {
            List<String> doors = IntStream.range(0, 24_000)
                    .mapToObj(i -> (1 + i / 96) + "号楼" + (1 + i / 24 % 4) + "单元" + (1 + i / 4 % 6) + "0" + (1 + i % 4))
                    .toList();
            var sample = new SampleSheet(8, doors);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(SampleSheet.csv(SampleSheet.HEAD, List.of()));
                for (int i = 1; i <= households; i++) {
                    for (List<String> row : sample.household(i)) {
                        out.write((String.join(",", row) + "\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return file;
    }

    /** Seconds that it takes to copy the rows of the community into tables without an index. */
    private static double copy(long community) throws SQLException, IOException {
        try (Connection connection = Filling.superuser(Data.WRITING);
                Statement statement = connection.createStatement()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Path> files = new ArrayList<>();
            for (String name : TABLES) {
                Path file = Path.of("target/bench/copy-" + name);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    copies.copyOut(
                            "copy (select * from people." + name + " where community_id = " + community + ") to stdout",
                            out);
                }
                files.add(file);
                statement.execute("drop table if exists public.copied_" + name);
                statement.execute(
                        "create table public.copied_" + name + " as select * from people." + name + " with no data");
            }
            statement.execute("checkpoint");
            long start = System.nanoTime();
            for (int i = 0; i < files.size(); i++) {
                try (InputStream in = Files.newInputStream(files.get(i))) {
                    copies.copyIn("copy public.copied_" + TABLES.get(i) + " from stdin", in, 1 << 16);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (int i = 0; i < files.size(); i++) {
                Files.delete(files.get(i));
                statement.execute("drop table public.copied_" + TABLES.get(i));
            }
            return seconds;
        }
    }

    /** The most that is alive after a collection while the sheet goes through, in MB. */
    private static double alive(ConfigurableApplicationContext program, Path sheet) throws Exception {
        var most = new AtomicLong();
        var done = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                System.gc();
                most.accumulateAndGet(afterCollection(), Math::max);
                try {
                    Thread.sleep(250);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        try {
            run(program, sheet);
        } finally {
            done.set(true);
            watch.join();
        }
        return most.get() / 1e6;
    }

    /** What the last collection left, without what was made since. */
    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
