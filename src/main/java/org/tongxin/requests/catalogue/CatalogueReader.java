package org.tongxin.requests.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.DutyRoles;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Language;

/**
 * Reads a catalogue from its sheets and names everything that is wrong in them, row by row; nothing is guessed. The
 * sheets are {@code categories}, {@code texts.zh-Hans}, {@code texts.zh-Hant}, {@code texts.en}, {@code words},
 * {@code questions} and {@code options}. Words of the code {@code *} belong to every category.
 */
final class CatalogueReader {

    /** The code of words that belong to no single category. */
    static final String EVERY = "*";

    static final int MOST_CATEGORIES = 500;
    static final int MOST_WORDS = 20_000;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,12}");

    /** What was read; to be used only where there is no fault. */
    record Reading(List<Item> items, List<Item.Word> emergencyWords, List<Fault> faults) {}

    private final Map<String, Table> tables = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Map<Language, Item.Text>> texts = new HashMap<>();
    private final Map<String, List<Item.Word>> words = new HashMap<>();
    private final Map<String, List<Item.Question>> questions = new HashMap<>();
    private final Map<String, Map<String, List<Item.Option>>> options = new HashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();

    private CatalogueReader(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    static Reading read(List<Table> tables) {
        return new CatalogueReader(tables).read();
    }

    /** The name of the sheet with the texts of a language. */
    static String textSheet(Language language) {
        return "texts." + language.tag();
    }

    private Reading read() {
        Table categories = table(
                "categories",
                "code level lead_roles respond_value respond_unit resolve_value resolve_unit public_default evidence kind"
                        + " closing_reasons");
        readCodes(categories);
        for (Language language : Language.values()) {
            readTexts(language);
        }
        readWords();
        readOptions();
        readQuestions();
        List<Item> items = categories.lines().stream()
                .map(line -> item(categories, line))
                .flatMap(Optional::stream)
                .toList();
        return new Reading(items, words.getOrDefault(EVERY, List.of()), List.copyOf(faults));
    }

    private Table table(String name, String columns) {
        Table table = tables.get(name);
        if (table == null) {
            faults.add(new Fault(name, 0, "", "requests.catalogue.fault.sheet", List.of(name)));
            return new Table(name, List.of(), List.of());
        }
        for (String column : columns.split(" ")) {
            if (!table.has(column)) {
                faults.add(new Fault(name, 1, column, "requests.catalogue.fault.heading", List.of(column)));
            }
        }
        return table;
    }

    private void readCodes(Table categories) {
        if (categories.lines().size() > MOST_CATEGORIES) {
            fault(categories, null, "", "many", String.valueOf(MOST_CATEGORIES));
        }
        for (Table.Line line : categories.lines()) {
            String code = categories.cell(line, "code");
            if (!CODE.matcher(code).matches()) {
                fault(categories, line, "code", "code", code);
            } else if (!codes.add(code)) {
                fault(categories, line, "code", "twice", code);
            }
        }
        if (categories.lines().isEmpty() && categories.has("code")) {
            fault(categories, null, "", "no_rows");
        }
    }

    private void readTexts(Language language) {
        Table table = table(textSheet(language), "code group name hint knowledge");
        for (Table.Line line : table.lines()) {
            known(table, line, codes).ifPresent(code -> {
                var text = new Item.Text(
                        written(table, line, "group", 60, true),
                        written(table, line, "name", 80, true),
                        written(table, line, "hint", 500, false),
                        written(table, line, "knowledge", 4000, false));
                var ofCode = texts.computeIfAbsent(code, c -> new EnumMap<>(Language.class));
                if (ofCode.put(language, text) != null) {
                    fault(table, line, "code", "twice", code);
                }
            });
        }
    }

    private void readWords() {
        Table table = table("words", "code lang kind word number");
        if (table.lines().size() > MOST_WORDS) {
            fault(table, null, "", "many", String.valueOf(MOST_WORDS));
        }
        var owners = new HashSet<>(codes);
        owners.add(EVERY);
        var seen = new HashSet<List<Object>>();
        for (Table.Line line : table.lines()) {
            Optional<String> code = known(table, line, owners);
            Optional<Language> language = choice(table, line, "lang", CatalogueReader::language);
            Optional<Item.WordKind> kind = choice(table, line, "kind", Item.WordKind::of);
            String word = written(table, line, "word", 60, true);
            if (code.isEmpty() || language.isEmpty() || kind.isEmpty() || word.isEmpty()) {
                continue;
            }
            boolean general = kind.get() == Item.WordKind.EMERGENCY || kind.get() == Item.WordKind.HARMLESS;
            if (code.get().equals(EVERY) && !general
                    || !code.get().equals(EVERY) && kind.get() == Item.WordKind.HARMLESS) {
                fault(table, line, "kind", "word_place", kind.get().code());
            } else if (!seen.add(List.of(code.get(), language.get(), kind.get(), word))) {
                fault(table, line, "word", "twice", word);
            } else {
                number(table, line, kind.get())
                        .ifPresent(number -> words.computeIfAbsent(code.get(), c -> new ArrayList<>())
                                .add(new Item.Word(
                                        language.get(), kind.get(), word, number.isEmpty() ? null : number)));
            }
        }
    }

    /** The emergency number; an empty text where the kind has none. */
    private Optional<String> number(Table table, Table.Line line, Item.WordKind kind) {
        String number = table.cell(line, "number");
        if (kind == Item.WordKind.EMERGENCY && !NUMBER.matcher(number).matches()) {
            fault(table, line, "number", "number", number);
            return Optional.empty();
        }
        if (kind != Item.WordKind.EMERGENCY && !number.isEmpty()) {
            fault(table, line, "number", "number_unasked", number);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private void readOptions() {
        Table table = table("options", "code question value zh_hans zh_hant en");
        for (Table.Line line : table.lines()) {
            known(table, line, codes).ifPresent(code -> {
                String question = id(table, line, "question");
                String value = id(table, line, "value");
                Map<Language, String> names = names(table, line);
                if (question.isEmpty() || value.isEmpty()) {
                    return;
                }
                List<Item.Option> others = options.computeIfAbsent(code, c -> new LinkedHashMap<>())
                        .computeIfAbsent(question, q -> new ArrayList<>());
                if (others.stream().anyMatch(option -> option.value().equals(value))) {
                    fault(table, line, "value", "twice", value);
                } else {
                    others.add(new Item.Option(value, names));
                }
            });
        }
    }

    private void readQuestions() {
        Table table = table("questions", "code id kind required zh_hans zh_hant en");
        for (Table.Line line : table.lines()) {
            known(table, line, codes).ifPresent(code -> {
                String id = id(table, line, "id");
                Optional<Item.QuestionKind> kind = choice(table, line, "kind", Item.QuestionKind::of);
                Optional<Boolean> required = flag(table, line, "required");
                Map<Language, String> names = names(table, line);
                if (id.isEmpty() || kind.isEmpty() || required.isEmpty()) {
                    return;
                }
                List<Item.Option> answers = options.getOrDefault(code, Map.of()).getOrDefault(id, List.of());
                if (kind.get().choice() == answers.isEmpty()) {
                    fault(table, line, "kind", answers.isEmpty() ? "no_options" : "options_unasked", id);
                    return;
                }
                List<Item.Question> others = questions.computeIfAbsent(code, c -> new ArrayList<>());
                if (others.stream().anyMatch(question -> question.id().equals(id))) {
                    fault(table, line, "id", "twice", id);
                } else {
                    others.add(new Item.Question(id, kind.get(), required.get(), names, answers));
                }
            });
        }
        orphans();
    }

    /** Options whose question is not asked. */
    private void orphans() {
        Table table = tables.get("options");
        Table asked = tables.get("questions");
        if (table == null || asked == null) {
            return;
        }
        Set<List<String>> known = new HashSet<>();
        asked.lines().forEach(line -> known.add(List.of(asked.cell(line, "code"), asked.cell(line, "id"))));
        for (Table.Line line : table.lines()) {
            String question = table.cell(line, "question");
            if (!known.contains(List.of(table.cell(line, "code"), question))) {
                fault(table, line, "question", "no_question", question);
            }
        }
    }

    private Optional<Item> item(Table table, Table.Line line) {
        String code = table.cell(line, "code");
        int before = faults.size();
        Optional<Category.Level> level = choice(table, line, "level", of(Category.Level.values()));
        Optional<RequestKind> kind = choice(table, line, "kind", of(RequestKind.values()));
        Optional<Visibility> usually = choice(table, line, "public_default", of(Visibility.values()));
        Optional<Boolean> photo = choice(table, line, "evidence", CatalogueReader::evidence);
        Optional<Limit> respond = limit(table, line, "respond");
        Optional<Limit> resolve = limit(table, line, "resolve");
        List<String> lead = roles(table, line, "lead_roles");
        List<String> assist = roles(table, line, "assist_roles");
        Set<Outcome> closings = closings(table, line);
        Optional<Boolean> active =
                table.cell(line, "active").isEmpty() ? Optional.of(true) : flag(table, line, "active");
        if (lead.isEmpty() && table.cell(line, "lead_roles").isEmpty()) {
            fault(table, line, "lead_roles", "empty");
        }
        Map<Language, Item.Text> ofCode = texts.getOrDefault(code, Map.of());
        for (Language language : Language.values()) {
            if (codes.contains(code) && tables.containsKey(textSheet(language)) && !ofCode.containsKey(language)) {
                faults.add(new Fault(textSheet(language), 0, "", "requests.catalogue.fault.no_text", List.of(code)));
            }
        }
        if (faults.size() > before || ofCode.size() < Language.values().length) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                code,
                level.orElseThrow(),
                kind.orElseThrow(),
                usually.orElseThrow(),
                photo.orElseThrow(),
                respond.orElseThrow(),
                resolve.orElseThrow(),
                lead,
                assist,
                closings,
                active.orElseThrow(),
                ofCode,
                questions.getOrDefault(code, List.of()),
                words.getOrDefault(code, List.of())));
    }

    private Optional<Limit> limit(Table table, Table.Line line, String name) {
        String value = table.cell(line, name + "_value");
        Optional<ClockUnit> unit = choice(table, line, name + "_unit", ClockUnit::of);
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > Limit.LONGEST) {
            fault(table, line, name + "_value", "limit", value);
            return Optional.empty();
        }
        return unit.map(it -> new Limit(Integer.parseInt(value), it));
    }

    private List<String> roles(Table table, Table.Line line, String column) {
        var roles = new ArrayList<String>();
        for (String role : table.cell(line, column).split("\\s+")) {
            if (role.isEmpty()) {
                continue;
            }
            if (!DutyRoles.ALL.contains(role)) {
                fault(table, line, column, "role", role);
            } else if (roles.contains(role)) {
                fault(table, line, column, "twice", role);
            } else {
                roles.add(role);
            }
        }
        return roles;
    }

    private Set<Outcome> closings(Table table, Table.Line line) {
        Set<Outcome> closings = EnumSet.noneOf(Outcome.class);
        for (String code : table.cell(line, "closing_reasons").split("\\s+")) {
            if (!code.isEmpty()) {
                of(Outcome.values())
                        .apply(code)
                        .ifPresentOrElse(closings::add, () -> fault(table, line, "closing_reasons", "unknown", code));
            }
        }
        if (closings.isEmpty() && table.cell(line, "closing_reasons").isEmpty()) {
            fault(table, line, "closing_reasons", "empty");
        }
        return closings;
    }

    private Map<Language, String> names(Table table, Table.Line line) {
        return Map.of(
                Language.ZH_HANS, written(table, line, "zh_hans", 200, true),
                Language.ZH_HANT, written(table, line, "zh_hant", 200, true),
                Language.EN, written(table, line, "en", 200, true));
    }

    private Optional<String> known(Table table, Table.Line line, Set<String> owners) {
        String code = table.cell(line, "code");
        if (owners.contains(code)) {
            return Optional.of(code);
        }
        fault(table, line, "code", "no_category", code);
        return Optional.empty();
    }

    private String id(Table table, Table.Line line, String column) {
        String id = table.cell(line, column);
        if (ID.matcher(id).matches()) {
            return id;
        }
        fault(table, line, column, "id", id);
        return "";
    }

    private String written(Table table, Table.Line line, String column, int limit, boolean needed) {
        SafeText text = SafeText.lines(table.cell(line, column), limit);
        if (text.problem() == SafeText.Problem.TOO_LONG) {
            fault(table, line, column, "long", String.valueOf(limit));
        } else if (text.problem() == SafeText.Problem.BROKEN) {
            fault(table, line, column, "broken");
        } else if (needed && text.isEmpty()) {
            fault(table, line, column, "empty");
        }
        return text.text();
    }

    private Optional<Boolean> flag(Table table, Table.Line line, String column) {
        return choice(table, line, column, value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "是" -> Optional.of(true);
            case "false", "no", "0", "否" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private <T> Optional<T> choice(Table table, Table.Line line, String column, Function<String, Optional<T>> meaning) {
        String value = table.cell(line, column);
        Optional<T> found = value.isEmpty() ? Optional.empty() : meaning.apply(value);
        if (found.isEmpty() && table.has(column)) {
            fault(table, line, column, value.isEmpty() ? "empty" : "unknown", value);
        }
        return found;
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> of(E[] values) {
        return code -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    private static Optional<Boolean> evidence(String code) {
        return code.equals("photo") ? Optional.of(true) : code.equals("words") ? Optional.of(false) : Optional.empty();
    }

    private void fault(Table table, Table.@Nullable Line line, String column, String problem, String... arguments) {
        int row = line == null ? 0 : line.number();
        faults.add(new Fault(table.name(), row, column, "requests.catalogue.fault." + problem, List.of(arguments)));
    }
}
