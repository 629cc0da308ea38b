package org.tongxin.people.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * One upload on its way.
 *
 * @param columns all columns, the dropped ones included
 * @param counts what the dry run found, by sentence
 * @param findings the first of each kind
 * @param decisions words of what was decided about them
 * @param rowsKept true while its rows can still be downloaded
 */
public record ImportPage(
        Upload upload,
        List<UploadColumn> columns,
        List<Count> counts,
        Map<Finding.Kind, List<Finding>> findings,
        Map<Finding, String> decisions,
        boolean rowsKept,
        FormErrors errors) {

    public ImportPage {
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
        findings = Map.copyOf(findings);
        decisions = Map.copyOf(decisions);
    }

    /**
     * How many there are of a sentence.
     *
     * @param undecided those nobody decided about
     */
    public record Count(Finding.Kind kind, String key, int all, int undecided) {}

    /** The columns that were dropped. */
    public List<UploadColumn> dropped() {
        return columns.stream().filter(column -> column.withheld() != null).toList();
    }

    /** The columns that can be matched. */
    public List<UploadColumn> kept() {
        return columns.stream().filter(column -> column.keptAs() != null).toList();
    }

    /** The fields a column may be chosen to be; those of ethnic group are never chosen. */
    public List<Field> choices() {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.GROUP)
                .toList();
    }

    /** How many findings of a kind there are. */
    public int count(Finding.Kind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(Count::all)
                .sum();
    }

    /** How many rows that may be double wait for a decision. */
    public int undecided() {
        return counts.stream()
                .filter(count -> count.kind() == Finding.Kind.DOUBLE)
                .mapToInt(Count::undecided)
                .sum();
    }

    /** The heading of a kept column; null where a finding is about the whole row. */
    public @Nullable String heading(int column) {
        return columns.stream()
                .filter(each -> each.keptAs() != null && each.keptAs() == column)
                .map(UploadColumn::heading)
                .findFirst()
                .orElse(null);
    }

    /** The word of what was decided; null where nothing was. */
    public @Nullable String decision(Finding finding) {
        return decisions.get(finding);
    }

    /** True where a row may be somebody on file, with whom it can be compared. */
    public boolean comparable(String key) {
        return Known.KNOWN_BY.contains(key);
    }

    /** True where the rows may go into a household on file. */
    public boolean joinable(String key) {
        return key.equals(Known.HOME);
    }

    /** The first findings of a kind. */
    public List<Finding> of(Finding.Kind kind) {
        return findings.getOrDefault(kind, List.of());
    }
}
