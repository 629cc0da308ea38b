package org.tongxin.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.imports.FindingRows.Decided;

/**
 * 回表: the same sheet with a comment on each cell that has to be mended, and all of a row's comments once more in a last
 * column, for programs that show no comments. Ethnic groups never leave, so their column is not in it.
 */
@Component
class ReportSheet {

    private final RowParts parts;
    private final ColumnRows columns;
    private final FindingRows findings;
    private final Sheets sheets;
    private final Transactions transactions;
    private final MessageSource words;

    ReportSheet(
            RowParts parts,
            ColumnRows columns,
            FindingRows findings,
            Sheets sheets,
            Transactions transactions,
            MessageSource words) {
        this.parts = parts;
        this.columns = columns;
        this.findings = findings;
        this.sheets = sheets;
        this.transactions = transactions;
        this.words = words;
    }

    /** @param all every row; else only those with something to mend or decide */
    void write(long communityId, Upload upload, boolean all, Locale reader, OutputStream out) throws IOException {
        Scope scope = Scope.wholeOf(communityId);
        List<UploadColumn> kept =
                transactions.reading(scope, () -> Importing.reported(columns.of(communityId, upload.id())));
        List<String> head = kept.stream().map(UploadColumn::heading).collect(Collectors.toCollection(ArrayList::new));
        head.add(word("people.import.report.column", reader));
        Stream<List<?>> rows = IntStream.range(0, upload.parts())
                .boxed()
                .flatMap(number -> part(communityId, upload.id(), number, kept, all, reader).stream());
        sheets.write(
                out,
                Sheets.Format.XLSX,
                List.of(new Sheets.Sheet(word("people.import.report.sheet", reader), head, rows)));
    }

    private List<List<?>> part(
            long communityId, UUID importId, int number, List<UploadColumn> kept, boolean all, Locale reader) {
        return transactions.reading(Scope.wholeOf(communityId), () -> {
            List<Line> lines = parts.read(communityId, importId, number).lines();
            if (lines.isEmpty()) {
                return List.of();
            }
            Map<Integer, List<Decided>> found = findings.between(
                    communityId,
                    importId,
                    lines.getFirst().at(),
                    lines.getLast().at());
            List<List<?>> rows = new ArrayList<>();
            for (Line line : lines) {
                List<Finding> of = found.getOrDefault(line.at(), List.of()).stream()
                        .map(Decided::finding)
                        .toList();
                if (all || of.stream().anyMatch(finding -> finding.kind() != Finding.Kind.NOTE)) {
                    rows.add(row(line, kept, of, reader));
                }
            }
            return rows;
        });
    }

    private List<?> row(Line line, List<UploadColumn> kept, List<Finding> found, Locale reader) {
        List<Object> cells = new ArrayList<>(kept.size() + 1);
        for (UploadColumn column : kept) {
            int keptAs = column.keptAs() == null ? -1 : column.keptAs();
            String notes = found.stream()
                    .filter(finding -> finding.column() == keptAs)
                    .map(finding -> sentence(finding, reader))
                    .collect(Collectors.joining("\n"));
            String cell = line.cell(keptAs);
            cells.add(notes.isEmpty() ? cell : new Sheets.Noted(cell, notes));
        }
        cells.add(found.stream().map(finding -> sentence(finding, reader)).collect(Collectors.joining("\n")));
        return cells;
    }

    private String sentence(Finding finding, Locale reader) {
        return words.getMessage(finding.key(), new Object[] {finding.argument()}, reader);
    }

    private String word(String key, Locale reader) {
        return words.getMessage(key, null, reader);
    }

    /** An empty sheet to fill in: the headings and a household as an example. */
    void template(Locale reader, Sheets.Format format, OutputStream out) throws IOException {
        List<Field> fields = List.of(
                Field.HOUSEHOLD,
                Field.ADDRESS,
                Field.KIND,
                Field.NAME,
                Field.TIE,
                Field.SEX,
                Field.BIRTH,
                Field.DOCUMENT,
                Field.MOBILE,
                Field.SPOKEN,
                Field.SINCE);
        sheets.write(
                out,
                format,
                List.of(new Sheets.Sheet(
                        word("people.import.report.sheet", reader),
                        fields.stream().map(field -> word(field.key(), reader)).toList(),
                        Stream.of(1, 2)
                                .map(row -> fields.stream()
                                        .map(field -> example(field, row, reader))
                                        .toList()))));
    }

    private Object example(Field field, int row, Locale reader) {
        return switch (field) {
            case HOUSEHOLD -> "001";
            case ADDRESS -> "3号楼2单元301室";
            case KIND -> word("people.import.example.kind", reader);
            case NAME -> word("people.import.example.name." + row, reader);
            case TIE -> word("people.import.example.tie." + row, reader);
            case SEX -> word("people.import.example.sex." + row, reader);
            case BIRTH -> row == 1 ? "1949-03-07" : "1952年8月";
            case MOBILE -> row == 1 ? "13900000000" : "";
            case SPOKEN -> word("people.import.example.language", reader);
            case SINCE -> "2015/6/1";
            default -> "";
        };
    }
}
