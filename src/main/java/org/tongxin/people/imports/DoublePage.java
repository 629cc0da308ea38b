package org.tongxin.people.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * 比对页: a row beside the person on file it may be.
 *
 * @param sentence key of why it may be the same person
 * @param person null where the person lives here no longer
 * @param decision word of what was decided, or null
 * @param taken the fields chosen so far
 * @param keptDays for how many days what is taken over can be given back
 */
public record DoublePage(
        UUID upload,
        int at,
        int row,
        String sentence,
        String name,
        @Nullable Known person,
        @Nullable String decision,
        Set<Field> taken,
        long keptDays,
        FormErrors errors) {

    public DoublePage {
        taken = Set.copyOf(taken);
    }

    /**
     * Who is on file.
     *
     * @param address where the household lives; empty where nothing is known
     * @param rowAddress what the row says; empty where it says nothing
     */
    public record Known(UUID household, String name, String address, String rowAddress, List<Difference> differences) {
        public Known {
            differences = List.copyOf(differences);
        }

        @Override
        public String toString() {
            return "Known[" + household + "]";
        }
    }

    @Override
    public String toString() {
        return "DoublePage[" + upload + "]";
    }
}
