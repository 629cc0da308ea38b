package org.tongxin.people.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Birth;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;
import org.tongxin.people.model.Keys;
import org.tongxin.people.model.NameWords;

/** The rows of entries, sealed and hashed, table by table. */
record Prepared(
        List<DwellingRow> dwellings,
        List<ResidentRow> residents,
        List<ContactRow> contacts,
        List<DocumentRow> documents,
        List<FactRow> preferences,
        List<FactRow> groups,
        List<NeedRow> needs,
        List<WordRow> words) {

    record DwellingRow(
            UUID household,
            LocalDate from,
            String kind,
            @Nullable UUID home,
            @Nullable UUID grid,
            @Nullable String address) {}

    record ResidentRow(
            UUID household,
            UUID id,
            String name,
            @Nullable String otherName,
            Birth birth,
            Sex sex,
            Tie tie,
            LocalDate from,
            ResidentEntry.Began began) {}

    record ContactRow(
            UUID resident, ContactEntry entry, byte[] sealed, byte[] hash, byte @Nullable [] tail, LocalDate from) {}

    record DocumentRow(UUID resident, String kind, byte[] sealed, byte[] hash, LocalDate from) {}

    record FactRow(UUID resident, String kind, String value, LocalDate from) {}

    record NeedRow(UUID resident, NeedEntry entry, byte @Nullable [] sealed) {}

    record WordRow(String word, UUID resident) {}

    static Prepared empty() {
        return new Prepared(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Puts the rows of another behind these. */
    Prepared plus(Prepared other) {
        dwellings.addAll(other.dwellings);
        residents.addAll(other.residents);
        contacts.addAll(other.contacts);
        documents.addAll(other.documents);
        preferences.addAll(other.preferences);
        groups.addAll(other.groups);
        needs.addAll(other.needs);
        words.addAll(other.words);
        return this;
    }

    /** Makes rows; sealing costs more than writing them, so it can be done for many households at once. */
    static final class Maker {

        private final Vault vault;
        private final Keys keys;

        Maker(Vault vault, Keys keys) {
            this.vault = vault;
            this.keys = keys;
        }

        Prepared household(HouseholdEntry entry, @Nullable UUID grid) {
            Prepared rows = empty();
            rows.dwellings.add(new DwellingRow(
                    entry.id(), entry.from(), entry.kind().word(), entry.homeId(), grid, entry.address()));
            entry.residents().forEach(resident -> add(rows, entry.id(), resident));
            return rows;
        }

        Prepared resident(UUID household, ResidentEntry entry) {
            Prepared rows = empty();
            add(rows, household, entry);
            return rows;
        }

        private void add(Prepared rows, UUID household, ResidentEntry entry) {
            UUID id = entry.id();
            rows.residents.add(new ResidentRow(
                    household,
                    id,
                    entry.name(),
                    entry.otherName(),
                    entry.birth(),
                    entry.sex(),
                    entry.tie(),
                    entry.from(),
                    entry.began()));
            entry.contacts().forEach(contact -> rows.contacts.add(contact(id, contact, entry.from())));
            if (entry.document() != null) {
                rows.documents.add(document(id, entry.document(), entry.from()));
            }
            entry.preferences()
                    .forEach(one ->
                            rows.preferences.add(new FactRow(id, one.kind().word(), one.value(), entry.from())));
            if (entry.ethnicGroup() != null) {
                rows.groups.add(new FactRow(id, "", entry.ethnicGroup(), entry.from()));
            }
            entry.needs().forEach(need -> rows.needs.add(need(id, need)));
            NameWords.of(entry.name(), entry.otherName()).forEach(word -> rows.words.add(new WordRow(word, id)));
        }

        ContactRow contact(UUID resident, ContactEntry entry, LocalDate from) {
            return new ContactRow(
                    resident, entry, vault.seal(Keys.plain(entry)), keys.contact(entry), keys.tail(entry), from);
        }

        DocumentRow document(UUID resident, IdNumber number, LocalDate from) {
            return new DocumentRow(
                    resident, number.kind().word(), vault.seal(number.reveal()), keys.document(number), from);
        }

        NeedRow need(UUID resident, NeedEntry entry) {
            return new NeedRow(resident, entry, entry.detail() == null ? null : vault.seal(entry.detail()));
        }
    }
}
