package org.tongxin.bench;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How much slower the slowest of a hundred page views becomes when a million cases lie in the tables instead of ten
 * thousand. Both programs run at once, and every view of the one is followed by the same view of the other.
 */
final class PageTimes {

    private static final Pattern STAFF_CASE = Pattern.compile("href=\"(/work/\\d[^\"#]*)\"");
    private static final Pattern PUBLIC_CASE = Pattern.compile("href=\"(/cases/[^\"#]+)\"");
    private static final int WARM = 300;
    private static final int VIEWS = 400;
    private static final int ROUNDS = 5;

    private PageTimes() {}

    /** The signed-in readers of one program, each with what they look at. */
    private record Readers(List<Reader> all) {}

    private record Reader(Visitor visitor, Map<String, List<byte[]>> views) {}

    static void measure(Table table) throws Exception {
        Data.SMALL.ready();
        Data.LARGE.ready();
        try (Running small = Running.start(Data.SMALL.directory());
                Running large = Running.start(Data.LARGE.directory())) {
            Readers few = readers(small, 1);
            Readers many = readers(large, Data.ACCOUNTS);
            for (String page : List.of("worklist", "case page", "public list", "board")) {
                compare(table, page, few, many);
            }
        }
    }

    private static void compare(Table table, String page, Readers few, Readers many) throws IOException {
        if (few.all().getFirst().views().getOrDefault(page, List.of()).isEmpty()) {
            throw new IOException("There is no " + page);
        }
        var random = new Random(3);
        for (int i = 0; i < WARM; i++) {
            view(few, page, i, random.nextInt(1 << 20));
            view(many, page, i, random.nextInt(1 << 20));
        }
        double[] ratios = new double[ROUNDS];
        double[] large = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] one = new double[VIEWS];
            double[] hundred = new double[VIEWS];
            for (int i = 0; i < VIEWS; i++) {
                int which = random.nextInt(1 << 20);
                if (i % 2 == 0) {
                    one[i] = view(few, page, i, which);
                    hundred[i] = view(many, page, i, which);
                } else {
                    hundred[i] = view(many, page, i, which);
                    one[i] = view(few, page, i, which);
                }
            }
            large[round] = Table.percentile(hundred, 0.99);
            ratios[round] = large[round] / Table.percentile(one, 0.99);
        }
        table.atMost(page + ", p99 at 1,000,000 cases against 10,000", Table.median(ratios), "×", 1.5, 1.2);
        table.note(page + ", p99 at 1,000,000 cases", Table.median(large), "ms");
    }

    /** Milliseconds of one view. */
    private static double view(Readers readers, String page, int turn, int which) throws IOException {
        Reader reader = readers.all().get(turn % readers.all().size());
        List<byte[]> views = reader.views().getOrDefault(page, List.of());
        byte[] request = views.get(which % views.size());
        long start = System.nanoTime();
        int status = reader.visitor().send(request).status();
        double millis = (System.nanoTime() - start) / 1e6;
        if (status != 200) {
            throw new IOException(page + " answers " + status);
        }
        return millis;
    }

    private static Readers readers(Running program, int accounts) throws IOException {
        List<Reader> readers = new ArrayList<>();
        for (int number = 1; number <= accounts; number++) {
            var visitor = new Visitor(program.port());
            visitor.signIn("bench" + number, Data.PASSWORD);
            Map<String, List<byte[]>> views = new LinkedHashMap<>();
            views.put(
                    "worklist",
                    requests(visitor, List.of("/work", "/work?tab=all", "/work?tab=overdue", "/work?tab=closed")));
            views.put("case page", requests(visitor, links(visitor, STAFF_CASE, "/work?tab=all", "/work?tab=closed")));
            views.put("public list", requests(visitor, List.of("/cases")));
            views.put(
                    "board",
                    requests(
                            visitor,
                            List.of(
                                    "/board",
                                    "/board?period="
                                            + YearMonth.now(ZoneOffset.UTC).getYear())));
            if (links(visitor, PUBLIC_CASE, "/cases").isEmpty()) {
                System.err.println("The public list of bench" + number + " is empty");
            }
            readers.add(new Reader(visitor, views));
        }
        return new Readers(readers);
    }

    private static List<String> links(Visitor visitor, Pattern link, String... lists) throws IOException {
        List<String> links = new ArrayList<>();
        for (String list : lists) {
            var match = link.matcher(visitor.get(list).text());
            while (match.find()) {
                links.add(match.group(1).replace("&amp;", "&"));
            }
        }
        return links.stream().distinct().toList();
    }

    /** Only pages that are there. */
    private static List<byte[]> requests(Visitor visitor, List<String> paths) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (String path : paths) {
            if (visitor.get(path).status() == 200) {
                requests.add(visitor.request("GET", path, ""));
            }
        }
        return requests;
    }
}
