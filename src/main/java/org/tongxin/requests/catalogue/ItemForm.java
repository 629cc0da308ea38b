package org.tongxin.requests.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.tongxin.area.DutyRoles;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;

/** What stands in the fields of one category while it is edited; words and questions are kept by spreadsheet. */
public record ItemForm(Map<String, List<String>> fields) {

    /** How many roles may lead, at most. */
    public static final int LEADS = 4;

    static ItemForm of(Item item) {
        var fields = new java.util.HashMap<String, List<String>>();
        for (Language language : Language.values()) {
            Item.Text text = item.text(language);
            fields.put(id("group", language), List.of(text.group()));
            fields.put(id("name", language), List.of(text.name()));
            fields.put(id("hint", language), List.of(text.hint()));
            fields.put(id("knowledge", language), List.of(text.knowledge()));
        }
        fields.put("respond", List.of(String.valueOf(item.respond().value())));
        fields.put("respond-unit", List.of(item.respond().unit().slug()));
        fields.put("resolve", List.of(String.valueOf(item.resolve().value())));
        fields.put("resolve-unit", List.of(item.resolve().unit().slug()));
        fields.put("level", List.of(item.level().name().toLowerCase(Locale.ROOT)));
        fields.put("kind", List.of(item.kind().code()));
        fields.put("usually", List.of(item.usually().code()));
        fields.put("evidence", List.of(item.photoNeeded() ? "photo" : "words"));
        fields.put("active", List.of(item.active() ? "on" : "off"));
        for (int at = 0; at < item.leadRoles().size(); at++) {
            fields.put("lead-" + at, List.of(item.leadRoles().get(at)));
        }
        fields.put("assist", item.assistRoles());
        fields.put("closings", item.closings().stream().map(Outcome::code).toList());
        return new ItemForm(fields);
    }

    static ItemForm of(MultiValueMap<String, String> typed) {
        return new ItemForm(Map.copyOf(typed));
    }

    /** The id of a text field in a language. */
    public static String id(String name, Language language) {
        return name + "-" + language.tag();
    }

    public String value(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        for (Language language : Language.values()) {
            errors = errors.and(text("group", language, 60, true))
                    .and(text("name", language, 80, true))
                    .and(text("hint", language, 500, false))
                    .and(text("knowledge", language, 4000, false));
        }
        return errors.and(limit("respond"))
                .and(limit("resolve"))
                .andIf(leads().isEmpty(), "lead-0", "requests.catalogue.form.lead")
                .andIf(
                        leads().stream().distinct().count() < leads().size(),
                        "lead-0",
                        "requests.catalogue.form.lead_twice")
                .andIf(closings().isEmpty(), "closings", "requests.catalogue.form.closings");
    }

    private FormErrors text(String name, Language language, int limit, boolean needed) {
        SafeText text = SafeText.lines(value(id(name, language)), limit);
        return FormErrors.none()
                .andIf(
                        needed && text.isEmpty(),
                        id(name, language),
                        "requests.catalogue.form.empty",
                        language.ownName())
                .andIf(
                        text.problem() == SafeText.Problem.TOO_LONG,
                        id(name, language),
                        "requests.catalogue.form.long",
                        limit)
                .andIf(text.problem() == SafeText.Problem.BROKEN, id(name, language), "requests.catalogue.form.broken");
    }

    private FormErrors limit(String name) {
        boolean right = value(name).strip().matches("[1-9]\\d{0,4}")
                && Integer.parseInt(value(name).strip()) <= Limit.LONGEST
                && ClockUnit.of(value(name + "-unit")).isPresent();
        return FormErrors.none().andIf(!right, name, "requests.catalogue.form.limit");
    }

    private List<String> leads() {
        var leads = new ArrayList<String>();
        for (int at = 0; at < LEADS; at++) {
            String role = value("lead-" + at);
            if (DutyRoles.ALL.contains(role)) {
                leads.add(role);
            }
        }
        return leads;
    }

    private Set<Outcome> closings() {
        Set<Outcome> closings = EnumSet.noneOf(Outcome.class);
        Arrays.stream(Outcome.values())
                .filter(outcome -> has("closings", outcome.code()))
                .forEach(closings::add);
        return closings;
    }

    /** The item with what the fields say; only where there are no errors. */
    Item applied(Item before) {
        var texts = new EnumMap<Language, Item.Text>(Language.class);
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    new Item.Text(
                            clean("group", language),
                            clean("name", language),
                            clean("hint", language),
                            clean("knowledge", language)));
        }
        return new Item(
                before.code(),
                oneOf(Category.Level.values(), value("level"), before.level()),
                oneOf(RequestKind.values(), value("kind"), before.kind()),
                oneOf(Visibility.values(), value("usually"), before.usually()),
                value("evidence").equals("photo"),
                read("respond"),
                read("resolve"),
                leads(),
                assists(before),
                closings(),
                value("active").equals("on"),
                texts,
                before.questions(),
                before.words());
    }

    /** In the order they had, new ones behind. */
    private List<String> assists(Item before) {
        var chosen = DutyRoles.ALL.stream()
                .filter(role -> has("assist", role))
                .collect(Collectors.toCollection(ArrayList::new));
        var ordered = new ArrayList<>(before.assistRoles());
        ordered.retainAll(chosen);
        chosen.removeAll(ordered);
        ordered.addAll(chosen);
        return ordered;
    }

    private Limit read(String name) {
        return new Limit(
                Integer.parseInt(value(name).strip()),
                ClockUnit.of(value(name + "-unit")).orElseThrow());
    }

    private String clean(String name, Language language) {
        return SafeText.lines(value(id(name, language)), 4000).text();
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String code, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(otherwise);
    }
}
