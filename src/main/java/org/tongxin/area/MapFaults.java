package org.tongxin.area;

import java.util.List;
import java.util.UUID;

/** A batch for the map that cannot be written; nothing of it was. */
public final class MapFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public MapFaults(List<Fault> faults) {
        super(faults.size() + " fault(s), the first: "
                + (faults.isEmpty() ? "none" : faults.getFirst().toString()));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order found. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing wrong.
     *
     * @param id the area, post or landmark that is wrong
     * @param subject its name
     * @param key key of the sentence that says what is wrong and how to mend it
     * @param arguments its arguments
     */
    public record Fault(UUID id, String subject, String key, List<String> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
