package org.tongxin.bench;

import java.util.concurrent.TimeUnit;

/** Memory of the idle program without its database a minute after it is ready, and how long it takes to be ready. */
final class Footprint {

    private Footprint() {}

    static void measure(Table table) throws Exception {
        Data data = Data.SMALL.ready();
        double[] seconds = new double[3];
        double resident = 0;
        for (int run = 0; run < seconds.length; run++) {
            try (Running program = Running.start(data.directory())) {
                seconds[run] = program.toReady().toMillis() / 1000.0;
                if (run == seconds.length - 1) {
                    TimeUnit.SECONDS.sleep(60);
                    resident = program.residentMegabytes();
                }
            }
        }
        table.atMost("resident memory, idle, without database", resident, "MB", 450, 300);
        table.note("start to ready on existing data", Table.median(seconds), "s");
    }
}
