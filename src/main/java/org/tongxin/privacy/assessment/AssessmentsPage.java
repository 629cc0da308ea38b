package org.tongxin.privacy.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 影响评估页: every module that keeps personal data, and whether it was assessed. */
public record AssessmentsPage(List<Row> rows) {

    public AssessmentsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One module.
     *
     * @param kinds how many kinds of personal data it keeps
     * @param sensitive how many of them are sensitive
     * @param latest the newest assessment, or null before the first
     * @param late true where it should have been looked at again
     */
    public record Row(
            String module,
            int kinds,
            long sensitive,
            @Nullable Assessment latest,
            boolean late) {}
}
