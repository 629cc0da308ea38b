package org.tongxin.requests.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Sheets;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

/** The catalogue as sheets: the starter that comes with the program, and files of staff in both directions. */
@Component
class CatalogueTables {

    private static final Sheets.Limits LIMITS = new Sheets.Limits(10L * 1024 * 1024, 40_000, 40, 6_000);
    private static final List<String> FILES =
            List.of("categories", "texts.zh-Hans", "texts.zh-Hant", "texts.en", "words", "questions", "options");

    private final Sheets sheets;

    CatalogueTables(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What a file held: its tables, or why it was not taken. */
    sealed interface Upload {
        record Tables(List<Table> tables) implements Upload {}

        record Refused(Sheets.Refused why) implements Upload {}
    }

    /** The tables of the catalogue that a new community begins with. */
    List<Table> starter() {
        var tables = new ArrayList<Table>();
        for (String name : FILES) {
            String path = "/catalogue/" + name + ".csv";
            try (InputStream in = Objects.requireNonNull(CatalogueTables.class.getResourceAsStream(path), path)) {
                if (!(read(in) instanceof Upload.Tables read)) {
                    throw new IllegalStateException(path + " cannot be read");
                }
                Table table = read.tables().getFirst();
                tables.add(new Table(name, table.head(), table.lines()));
            } catch (IOException e) {
                throw new IllegalStateException(path + " cannot be read", e);
            }
        }
        return tables;
    }

    Upload read(InputStream in) throws IOException {
        Map<String, List<Table.Line>> lines = new LinkedHashMap<>();
        Sheets.Outcome outcome = sheets.read(
                in,
                LIMITS,
                row -> lines.computeIfAbsent(row.sheetName(), name -> new ArrayList<>())
                        .add(new Table.Line(row.number(), row.cells())));
        if (outcome instanceof Sheets.Refused refused) {
            return new Upload.Refused(refused);
        }
        return new Upload.Tables(lines.entrySet().stream()
                .map(sheet -> new Table(
                        sheet.getKey(),
                        sheet.getValue().getFirst().cells(),
                        sheet.getValue().subList(1, sheet.getValue().size())))
                .toList());
    }

    void write(OutputStream out, Edition edition) throws IOException {
        var written = new ArrayList<Sheets.Sheet>();
        written.add(new Sheets.Sheet(
                "categories",
                columns("code level lead_roles assist_roles respond_value respond_unit resolve_value resolve_unit"
                        + " public_default evidence kind closing_reasons active"),
                edition.items().stream().map(CatalogueTables::categoryRow)));
        for (Language language : Language.values()) {
            written.add(new Sheets.Sheet(
                    CatalogueReader.textSheet(language),
                    columns("code group name hint knowledge"),
                    edition.items().stream().map(item -> textRow(item, language))));
        }
        written.add(new Sheets.Sheet("words", columns("code lang kind word number"), wordRows(edition)));
        written.add(new Sheets.Sheet(
                "questions",
                columns("code no id kind required zh_hans zh_hant en"),
                edition.items().stream().flatMap(CatalogueTables::questionRows)));
        written.add(new Sheets.Sheet(
                "options",
                columns("code question value no zh_hans zh_hant en"),
                edition.items().stream().flatMap(CatalogueTables::optionRows)));
        sheets.write(out, Sheets.Format.XLSX, written);
    }

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    private static List<?> categoryRow(Item item) {
        return List.of(
                item.code(),
                item.level().name().toLowerCase(Locale.ROOT),
                String.join(" ", item.leadRoles()),
                String.join(" ", item.assistRoles()),
                item.respond().value(),
                unit(item.respond()),
                item.resolve().value(),
                unit(item.resolve()),
                item.usually().code(),
                item.photoNeeded() ? "photo" : "words",
                item.kind().code(),
                item.closings().stream().map(Outcome::code).collect(Collectors.joining(" ")),
                item.active() ? "true" : "false");
    }

    private static String unit(Limit limit) {
        return limit.unit().slug();
    }

    private static List<?> textRow(Item item, Language language) {
        Item.Text text = item.text(language);
        return List.of(item.code(), text.group(), text.name(), text.hint(), text.knowledge());
    }

    private static Stream<List<String>> wordRows(Edition edition) {
        Stream<List<String>> every =
                edition.emergencyWords().stream().map(word -> wordRow(CatalogueReader.EVERY, word));
        return Stream.concat(
                edition.items().stream().flatMap(item -> item.words().stream().map(word -> wordRow(item.code(), word))),
                every);
    }

    private static List<String> wordRow(String code, Item.Word word) {
        String number = word.number();
        return List.of(code, word.language().tag(), word.kind().code(), word.word(), number == null ? "" : number);
    }

    private static Stream<List<?>> questionRows(Item item) {
        return IntStream.range(0, item.questions().size()).mapToObj(at -> {
            Item.Question question = item.questions().get(at);
            return List.of(
                    item.code(),
                    at + 1,
                    question.id(),
                    question.kind().code(),
                    question.required() ? "true" : "false",
                    question.name(Language.ZH_HANS),
                    question.name(Language.ZH_HANT),
                    question.name(Language.EN));
        });
    }

    private static Stream<List<?>> optionRows(Item item) {
        return item.questions().stream()
                .flatMap(question -> IntStream.range(0, question.options().size())
                        .mapToObj(at -> {
                            Item.Option option = question.options().get(at);
                            return List.of(
                                    item.code(),
                                    question.id(),
                                    option.value(),
                                    at + 1,
                                    option.name(Language.ZH_HANS),
                                    option.name(Language.ZH_HANT),
                                    option.name(Language.EN));
                        }));
    }
}
