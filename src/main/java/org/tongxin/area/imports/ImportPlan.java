package org.tongxin.area.imports;

import java.util.List;
import org.tongxin.area.MapBatch;

/**
 * What an upload would do.
 *
 * @param batch what would be written
 * @param read how many rows or features were read
 * @param fresh how many areas or posts would be new
 * @param changed how many would change
 * @param same how many stay as they are
 * @param findings what was found, in the order of rows
 */
record ImportPlan(MapBatch batch, int read, int fresh, int changed, int same, List<Finding> findings) {

    ImportPlan {
        findings = List.copyOf(findings);
    }

    static ImportPlan refused(Finding... findings) {
        return new ImportPlan(MapBatch.ofAreas(List.of()), 0, 0, 0, 0, List.of(findings));
    }

    boolean hasFaults() {
        return findings.stream().anyMatch(Finding::fault);
    }

    boolean hasNotes() {
        return findings.stream().anyMatch(finding -> !finding.fault());
    }

    boolean changesNothing() {
        return fresh + changed == 0;
    }
}
