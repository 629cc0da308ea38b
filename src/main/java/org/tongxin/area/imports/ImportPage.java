package org.tongxin.area.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * The import page: the form, and below it what the last upload would do or did.
 *
 * @param kind what is chosen in the form
 * @param datum the system of coordinates chosen, or empty
 * @param result null before the first upload
 */
public record ImportPage(
        ImportKind kind,
        String datum,
        FormErrors errors,
        @Nullable Result result) {

    private static final int SHOWN = 500;

    static ImportPage fresh(ImportKind kind) {
        return new ImportPage(kind, "", FormErrors.none(), null);
    }

    static ImportPage refused(ImportKind kind, String datum, String key, Object... arguments) {
        return new ImportPage(kind, datum, FormErrors.none().and("file", key, arguments), null);
    }

    static ImportPage of(MapImport.Tried tried, boolean done) {
        ImportPlan plan = tried.plan();
        Uploads.Upload upload = tried.upload();
        return new ImportPage(
                upload.kind(),
                upload.datum() == null ? "" : upload.datum().name(),
                FormErrors.none(),
                new Result(
                        upload.id(),
                        upload.fileName(),
                        done && !plan.hasFaults(),
                        plan.findings().stream().filter(Finding::fault).count(),
                        plan.hasNotes(),
                        plan.changesNothing(),
                        plan.read(),
                        plan.fresh(),
                        plan.changed(),
                        plan.same(),
                        plan.findings().stream().limit(SHOWN).toList(),
                        plan.findings().size()));
    }

    /**
     * What an upload would do or did.
     *
     * @param done true where it was written
     * @param faults how many things forbid it
     * @param findings the first 500
     * @param found how many there are in all
     */
    public record Result(
            UUID upload,
            String fileName,
            boolean done,
            long faults,
            boolean notes,
            boolean nothing,
            int read,
            int fresh,
            int changed,
            int same,
            List<Finding> findings,
            int found) {}
}
