package org.tongxin.people.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Tie;
import org.tongxin.people.household.ChangePage.Field;
import org.tongxin.people.model.Occupants;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;

/** The questions of each form, answered so far by what was typed, else by what is on file. */
final class ChangeFields {

    /** What forms write down; the words are in the path and in message keys. */
    static final List<String> ACTS = List.of(
            "joined",
            "left",
            "died",
            "mistaken",
            "split",
            "merged",
            "moved",
            "moved_over",
            "tie_changed",
            "corrected",
            "contacts",
            "preferences",
            "need",
            "need_ended",
            "document",
            "confirmed");

    /** Those that are about one resident. */
    static final List<String> OF_ONE = List.of(
            "died",
            "mistaken",
            "moved_over",
            "tie_changed",
            "corrected",
            "contacts",
            "preferences",
            "need",
            "need_ended",
            "document");

    private final Page page;
    private final Typed typed;
    private final LocalDate today;

    ChangeFields(Page page, Typed typed, LocalDate today) {
        this.page = page;
        this.typed = typed;
        this.today = today;
    }

    /** The form of a new household. */
    List<Field> fresh() {
        List<Field> fields = new ArrayList<>(dwelling("resident", "people.field.address.hint"));
        fields.add(day("from", "people.field.from"));
        fields.addAll(person("", "", "", 0));
        fields.addAll(numbers());
        return fields;
    }

    /** The form of an act. */
    List<Field> of(String act, HouseholdFiles.Head head, FileNow now) {
        return switch (act) {
            case "joined" -> joined(now.headed());
            case "left" -> List.of(who(now), day("last", "people.field.last"));
            case "died" -> List.of(day("last", "people.field.died"));
            case "split" -> split(head, now);
            case "merged" -> into(day("from", "people.field.from"));
            case "moved_over" -> into(ties("", tie -> !tie.isHead()), day("from", "people.field.from"));
            case "moved" -> {
                List<Field> fields = new ArrayList<>(dwelling(head.kind(), "people.field.address.hint-stays"));
                fields.add(day("from", "people.field.from"));
                yield fields;
            }
            case "tie_changed" -> List.of(ties(now), day("from", "people.field.from"));
            case "corrected" ->
                person(
                        now.one().name(),
                        now.one().other(),
                        now.one().born(),
                        now.one().sex());
            case "contacts" -> contacts(now);
            case "preferences" ->
                List.of(
                        told(PreferenceKind.SPOKEN, now),
                        told(PreferenceKind.WRITTEN, now),
                        told(PreferenceKind.DIET, now));
            case "need" -> need();
            case "need_ended" -> List.of(day("last", "people.field.need-last"));
            case "document" ->
                List.of(Field.text("number", "people.field.number", typed.one("number"))
                        .hint("people.field.number.hint"));
            default -> List.of();
        };
    }

    /**
     * What is on file about those a form is about.
     *
     * @param headed true where somebody heads the household
     */
    record FileNow(
            boolean headed,
            One one,
            List<Choice> residents,
            List<Occupants.Contact> contacts,
            List<HouseholdFiles.Preference> preferences) {}

    record One(String name, String other, String born, int sex, String tie) {
        static final One NOBODY = new One("", "", "", 0, "");
    }

    private List<Field> joined(boolean headed) {
        List<Field> fields = new ArrayList<>();
        fields.add(choose(
                "radio",
                "began",
                "people.field.began",
                List.of("moved_in", "born"),
                "people.began.",
                value -> value.equals(typed.one("began", "moved_in"))));
        fields.addAll(person("", "", "", 0));
        fields.add(ties("", tie -> !headed || !tie.isHead()));
        fields.add(day("from", "people.field.from"));
        fields.addAll(numbers());
        return fields;
    }

    private List<Field> numbers() {
        return List.of(
                Field.of("tel", "phone", "people.field.phone", typed.one("phone"))
                        .maybe(),
                Field.text("number", "people.field.number", typed.one("number"))
                        .hint("people.field.number.hint")
                        .maybe());
    }

    private List<Field> person(String name, String other, String born, int sex) {
        int chosen = typed.values().isEmpty()
                ? sex
                : typed.one("sex").equals("1") ? 1 : typed.one("sex").equals("2") ? 2 : 9;
        return List.of(
                Field.text("name", "people.field.name", typed.one("name", name)),
                Field.text("other", "people.field.other", typed.one("other", other))
                        .hint("people.field.other.hint")
                        .maybe(),
                Field.text("birth", "people.field.birth", typed.one("birth", born))
                        .hint("people.field.birth.hint")
                        .maybe(),
                choose(
                                "radio",
                                "sex",
                                "people.field.sex",
                                List.of("1", "2", "9"),
                                "people.sex.",
                                value -> value.equals(String.valueOf(chosen)))
                        .maybe());
    }

    private List<Field> dwelling(String kind, String hint) {
        List<String> kinds =
                Arrays.stream(HouseholdKind.values()).map(HouseholdKind::word).toList();
        return List.of(
                choose(
                        "radio",
                        "kind",
                        "people.field.kind",
                        kinds,
                        "people.kind.",
                        value -> value.equals(typed.one("kind", kind))),
                Field.text("address", "people.field.address", typed.one("address"))
                        .hint(hint));
    }

    /** Which household, and what else is asked. */
    private List<Field> into(Field... more) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                Field.text("address", "people.field.into", typed.one("address")).hint("people.field.address.hint"));
        fields.add(Field.text("whose", "people.field.whose", typed.one("whose"))
                .hint("people.field.whose.hint")
                .maybe());
        fields.addAll(List.of(more));
        return fields;
    }

    private List<Field> split(HouseholdFiles.Head head, FileNow now) {
        List<Field> fields = new ArrayList<>();
        fields.add(who(now));
        fields.add(Field.choose(
                "select",
                "head",
                "people.field.head",
                now.residents().stream()
                        .map(one ->
                                new Choice(one.value(), one.label(), one.value().equals(typed.one("head"))))
                        .toList()));
        fields.addAll(dwelling(head.kind(), "people.field.address.hint-stays"));
        fields.add(day("from", "people.field.from"));
        return fields;
    }

    private Field who(FileNow now) {
        return Field.choose(
                "checkbox",
                "who",
                "people.field.who",
                now.residents().stream()
                        .map(one -> new Choice(one.value(), one.label(), typed.has("who", one.value())))
                        .toList());
    }

    /** Whoever becomes the head takes the place of the one before. */
    private Field ties(FileNow now) {
        Field ties = ties(now.one().tie(), tie -> true);
        return now.headed() && !new Tie(now.one().tie()).isHead() ? ties.hint("people.field.tie.hint") : ties;
    }

    private Field ties(String now, Predicate<Tie> offered) {
        String chosen = typed.one("tie", now);
        return choose(
                "select",
                "tie",
                "people.field.tie",
                Tie.OFFERED.stream().filter(offered).map(Tie::code).toList(),
                "people.tie.",
                chosen::equals);
    }

    private List<Field> contacts(FileNow now) {
        List<Field> fields = new ArrayList<>();
        if (!now.contacts().isEmpty()) {
            fields.add(Field.choose(
                            "checkbox",
                            "keep",
                            "people.field.keep",
                            now.contacts().stream()
                                    .map(one -> new Choice(
                                            one.entry().id().toString(),
                                            one.entry().masked(),
                                            typed.values().isEmpty()
                                                    || typed.has(
                                                            "keep",
                                                            one.entry().id().toString())))
                                    .toList())
                    .maybe());
        }
        ContactEntry first =
                now.contacts().isEmpty() ? null : now.contacts().getFirst().entry();
        fields.add(Field.of("tel", "phone", "people.field.new-phone", typed.one("phone"))
                .maybe());
        List<String> channels = Arrays.stream(ContactEntry.Channel.values())
                .map(ContactEntry.Channel::word)
                .toList();
        String channel =
                typed.one("channel", first == null ? "call" : first.channel().word());
        fields.add(choose("radio", "channel", "people.field.channel", channels, "people.channel.", channel::equals));
        fields.add(Field.of(
                        "time",
                        "quiet_from",
                        "people.field.quiet-from",
                        typed.one(
                                "quiet_from",
                                first == null || first.quietFrom() == null
                                        ? ""
                                        : first.quietFrom().toString()))
                .maybe());
        fields.add(Field.of(
                        "time",
                        "quiet_to",
                        "people.field.quiet-to",
                        typed.one(
                                "quiet_to",
                                first == null || first.quietTo() == null
                                        ? ""
                                        : first.quietTo().toString()))
                .maybe());
        return fields;
    }

    private Field told(PreferenceKind kind, FileNow now) {
        return Field.choose(
                        "checkbox",
                        kind.word(),
                        "people.preference." + kind.word(),
                        kind.understood().stream()
                                .map(value -> new Choice(value, page.t(kind.key(value)), isTold(kind, value, now)))
                                .toList())
                .maybe();
    }

    private boolean isTold(PreferenceKind kind, String value, FileNow now) {
        return typed.values().isEmpty()
                ? now.preferences().stream()
                        .anyMatch(one ->
                                one.kind().equals(kind.word()) && one.value().equals(value))
                : typed.has(kind.word(), value);
    }

    private List<Field> need() {
        List<String> kinds =
                Arrays.stream(NeedKind.values()).map(NeedKind::word).toList();
        return List.of(
                choose(
                        "radio",
                        "kind",
                        "people.field.need",
                        kinds,
                        "people.need.",
                        value -> value.equals(typed.one("kind"))),
                Field.text("detail", "people.field.detail", typed.one("detail"))
                        .hint("people.field.detail.hint")
                        .maybe(),
                Field.text("law", "people.field.law", typed.one("law"))
                        .hint("people.field.law.hint")
                        .maybe(),
                Field.of(
                                "date",
                                "last",
                                "people.field.need-to",
                                typed.one("last", today.plusYears(1).toString()))
                        .hint("people.field.need-to.hint"));
    }

    private Field day(String id, String label) {
        return Field.of("date", id, label, typed.one(id, today.toString()));
    }

    private Field choose(
            String kind, String id, String label, List<String> values, String words, Predicate<String> chosen) {
        return Field.choose(
                kind,
                id,
                label,
                values.stream()
                        .map(value -> new Choice(value, page.t(words + value), chosen.test(value)))
                        .toList());
    }

    /** A resident as a choice. */
    static Choice resident(UUID id, String name) {
        return new Choice(id.toString(), name, false);
    }
}
