package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Birth;
import org.tongxin.people.Change;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Sex;

/**
 * 新信息: what a row says of somebody on file that the file does not say, and the changes that bring it there. A cell that
 * is empty says nothing. Ethnic group is never compared: nobody reads it here.
 */
record Newer(UUID importId, Person row, OnFile file, LocalDate today) {

    private static final Map<Field, ContactEntry.Kind> PHONES =
            new EnumMap<>(Map.of(Field.MOBILE, ContactEntry.Kind.MOBILE, Field.LANDLINE, ContactEntry.Kind.LANDLINE));

    private static final Map<Field, PreferenceKind> PREFERENCES = new EnumMap<>(Map.of(
            Field.SPOKEN,
            PreferenceKind.SPOKEN,
            Field.WRITTEN,
            PreferenceKind.WRITTEN,
            Field.DIET,
            PreferenceKind.DIET));

    /** One thing that is new, numbers masked. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        if (!row.name().equals(file.name())) {
            all.add(Difference.texts(Field.NAME, List.of(file.name()), List.of(row.name())));
        }
        if (row.otherName() != null && !row.otherName().equals(file.otherName())) {
            all.add(Difference.texts(Field.OTHER_NAME, some(file.otherName()), List.of(row.otherName())));
        }
        if (birthIsNew()) {
            all.add(Difference.texts(Field.BIRTH, some(written(file.birth())), some(written(row.birth()))));
        }
        if (row.sex() != Sex.UNKNOWN && row.sex() != file.sex()) {
            all.add(Difference.words(
                    Field.SEX,
                    file.sex() == Sex.UNKNOWN
                            ? List.of()
                            : List.of("people.sex." + file.sex().code()),
                    List.of("people.sex." + row.sex().code())));
        }
        IdNumber document = row.document();
        if (document != null && !file.documents().contains(document)) {
            all.add(Difference.texts(
                    Field.DOCUMENT,
                    file.documents().stream()
                            .filter(one -> one.kind() == document.kind())
                            .map(IdNumber::masked)
                            .toList(),
                    List.of(document.masked())));
        }
        PHONES.forEach((field, kind) -> phones(field, kind, all));
        PREFERENCES.forEach((field, kind) -> preferences(field, kind, all));
        for (NeedEntry need : needs()) {
            all.add(Difference.words(
                    field(need.kind()),
                    List.of(),
                    List.of("people.need." + need.kind().word())));
        }
        all.sort(Comparator.comparing(Difference::field));
        return all;
    }

    private static List<String> some(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private void phones(Field field, ContactEntry.Kind kind, List<Difference> all) {
        List<String> known = values(file.contacts(), kind);
        List<String> told = values(Entries.contacts(importId, row), kind);
        if (!known.containsAll(told)) {
            all.add(Difference.texts(field, masked(known), masked(told)));
        }
    }

    private static List<String> values(List<ContactEntry> contacts, ContactEntry.Kind kind) {
        return contacts.stream()
                .filter(one -> one.kind() == kind)
                .map(ContactEntry::value)
                .toList();
    }

    private static List<String> masked(List<String> phones) {
        return phones.stream()
                .map(phone -> PhoneNumber.parse(phone).map(PhoneNumber::masked).orElse("****"))
                .toList();
    }

    private void preferences(Field field, PreferenceKind kind, List<Difference> all) {
        Set<PreferenceEntry> told = of(row.preferences(), kind);
        Set<PreferenceEntry> known = of(file.preferences(), kind);
        if (!told.isEmpty() && !told.equals(known)) {
            all.add(Difference.words(field, keys(known), keys(told)));
        }
    }

    private static Set<PreferenceEntry> of(Iterable<PreferenceEntry> preferences, PreferenceKind kind) {
        Set<PreferenceEntry> some = new HashSet<>();
        preferences.forEach(one -> {
            if (one.kind() == kind) {
                some.add(one);
            }
        });
        return some;
    }

    private static List<String> keys(Set<PreferenceEntry> preferences) {
        return preferences.stream()
                .map(one -> one.kind().key(one.value()))
                .sorted()
                .toList();
    }

    private List<NeedEntry> needs() {
        return Entries.needs(importId, row, today).stream()
                .filter(need -> !file.needs().contains(need.kind()))
                .toList();
    }

    private static Field field(NeedKind kind) {
        return Field.valueOf(kind.name());
    }

    /** A day is new where it is another one, or known more exactly. */
    private boolean birthIsNew() {
        LocalDate told = row.birth().on();
        LocalDate known = file.birth().on();
        if (told == null || known == null) {
            return told != null;
        }
        var exact = row.birth().exact();
        boolean coarser = exact.compareTo(file.birth().exact()) >= 0;
        boolean agrees = told.getYear() == known.getYear()
                && (exact == Birth.Exact.YEAR || told.getMonth() == known.getMonth())
                && (exact != Birth.Exact.DAY || told.equals(known));
        return !(coarser && agrees);
    }

    private static @Nullable String written(Birth birth) {
        LocalDate on = birth.on();
        if (on == null) {
            return null;
        }
        return switch (birth.exact()) {
            case YEAR -> String.valueOf(on.getYear());
            case MONTH -> on.toString().substring(0, 7);
            default -> on.toString();
        };
    }

    /** The changes that bring the chosen ones of what is new into the file. */
    List<Change> changes(Set<Field> chosen) {
        Set<Field> taken = new HashSet<>(chosen);
        taken.retainAll(differences().stream().map(Difference::field).toList());
        UUID resident = file.resident();
        List<Change> changes = new ArrayList<>();
        if (List.of(Field.NAME, Field.OTHER_NAME, Field.BIRTH, Field.SEX).stream()
                .anyMatch(taken::contains)) {
            changes.add(new Change.Corrected(
                    resident,
                    taken.contains(Field.NAME) ? row.name() : file.name(),
                    taken.contains(Field.OTHER_NAME) ? row.otherName() : file.otherName(),
                    taken.contains(Field.BIRTH) ? row.birth() : file.birth(),
                    taken.contains(Field.SEX) ? row.sex() : file.sex()));
        }
        IdNumber document = row.document();
        if (document != null && taken.contains(Field.DOCUMENT)) {
            changes.add(new Change.DocumentSet(resident, document, today));
        }
        if (PHONES.keySet().stream().anyMatch(taken::contains)) {
            changes.add(new Change.ContactsSet(resident, contacts(taken), today));
        }
        if (PREFERENCES.keySet().stream().anyMatch(taken::contains)) {
            changes.add(new Change.PreferencesSet(resident, preferences(taken), today));
        }
        needs().stream()
                .filter(need -> taken.contains(field(need.kind())))
                .forEach(need -> changes.add(new Change.NeedSet(resident, need)));
        return changes;
    }

    /** The sheet's phones of a kind in place of those on file; how somebody likes to be reached stays. */
    private List<ContactEntry> contacts(Set<Field> taken) {
        List<ContactEntry> all = new ArrayList<>(file.contacts());
        PHONES.forEach((field, kind) -> {
            if (!taken.contains(field)) {
                return;
            }
            List<ContactEntry> before =
                    all.stream().filter(one -> one.kind() == kind).toList();
            all.removeAll(before);
            boolean first = before.stream().anyMatch(ContactEntry::preferred)
                    || all.stream().noneMatch(ContactEntry::preferred);
            for (ContactEntry told : Entries.contacts(importId, row)) {
                if (told.kind() == kind) {
                    all.add(like(told, before, first));
                    first = false;
                }
            }
        });
        return all;
    }

    private static ContactEntry like(ContactEntry told, List<ContactEntry> before, boolean preferred) {
        ContactEntry model = before.stream()
                .filter(one -> one.value().equals(told.value()))
                .findFirst()
                .orElse(before.isEmpty() ? told : before.getFirst());
        return new ContactEntry(
                model.value().equals(told.value()) ? model.id() : told.id(),
                told.kind(),
                told.value(),
                model.channel(),
                preferred,
                model.quietFrom(),
                model.quietTo());
    }

    private Set<PreferenceEntry> preferences(Set<Field> taken) {
        Set<PreferenceEntry> all = new HashSet<>(file.preferences());
        PREFERENCES.forEach((field, kind) -> {
            if (taken.contains(field)) {
                all.removeIf(one -> one.kind() == kind);
                all.addAll(of(row.preferences(), kind));
            }
        });
        return all;
    }

    @Override
    public String toString() {
        return "Newer[" + row.at() + "]";
    }
}
