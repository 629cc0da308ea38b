package org.tongxin.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the measures named as arguments, all without, in their order. */
public final class Bench {

    /** One measure; throws where it cannot be taken. */
    @FunctionalInterface
    interface Measure {
        void run(Table table) throws Exception;
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("places", Places::measure);
        measures.put("footprint", Footprint::measure);
        measures.put("first-visit", FirstVisit::measure);
        measures.put("pages", PageTimes::measure);
        measures.put("intake", Intake::measure);
        measures.put("open311", Posting::measure);
        measures.put("import", Importing::measure);
        measures.put("search", Searching::measure);
        measures.put("population", Population::measure);
        List<String> wanted = names.length == 0 ? List.copyOf(measures.keySet()) : List.of(names);
        var table = new Table();
        boolean all = true;
        for (String name : wanted) {
            Measure measure = measures.get(name);
            if (measure == null) {
                System.err.println("No measure " + name + "; there are " + measures.keySet());
                System.exit(2);
                return;
            }
            try {
                measure.run(table);
            } catch (Exception e) {
                System.err.println(name + " could not be measured: " + e);
                e.printStackTrace();
                all = false;
            }
        }
        table.write();
        System.exit(all ? 0 : 1);
    }
}
