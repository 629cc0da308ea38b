package org.tongxin.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Basis;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Tie;

/** From a row to what the register takes. */
final class Entries {

    private static final Tie OTHER = new Tie("97");

    /** A need from a sheet holds for a year unless somebody confirms it. */
    private static final int YEARS = 1;

    /** The laws that let a community keep a need without asking; the others need the person's consent. */
    private static final Map<NeedKind, String> LAWS = new EnumMap<>(Map.of(
            NeedKind.LIVING_ALONE, "《中华人民共和国老年人权益保障法》",
            NeedKind.DISABLED, "《中华人民共和国残疾人保障法》",
            NeedKind.CHILD_LEFT_BEHIND, "《中华人民共和国未成年人保护法》",
            NeedKind.ALLOWANCE, "《社会救助暂行办法》"));

    private Entries() {}

    static ResidentEntry resident(
            UUID importId, Person person, boolean head, LocalDate householdFrom, LocalDate today) {
        LocalDate told = person.since() == null ? householdFrom : person.since();
        LocalDate birth = person.birth().on();
        // The day of a sheet is often the family's: who was born later is here since then.
        LocalDate from = birth == null || told.isAfter(birth) ? told : birth;
        Tie tie = tie(person, head);
        return new ResidentEntry(
                Reception.id(importId, 'r', person.at(), 0),
                person.name(),
                person.otherName(),
                person.birth(),
                person.sex(),
                tie,
                from,
                ResidentEntry.Began.ENTERED,
                person.document(),
                contacts(importId, person),
                person.preferences(),
                needs(importId, person, today),
                person.group());
    }

    static Tie tie(Person person, boolean head) {
        return head ? Tie.HEAD : person.tie() == null || person.tie().isHead() ? OTHER : person.tie();
    }

    static List<ContactEntry> contacts(UUID importId, Person person) {
        PhoneNumber mobile = person.mobile();
        PhoneNumber landline = person.landline();
        List<ContactEntry> contacts = new ArrayList<>(2);
        if (mobile != null) {
            contacts.add(contact(importId, person, 0, mobile, true));
        }
        if (landline != null && (mobile == null || !landline.equals(mobile))) {
            contacts.add(contact(importId, person, 1, landline, mobile == null));
        }
        int number = 2;
        for (PhoneNumber more : person.more()) {
            String digits = more.reveal();
            if (contacts.stream().noneMatch(one -> one.value().equals(digits))) {
                contacts.add(contact(importId, person, number++, more, false));
            }
        }
        return contacts;
    }

    private static ContactEntry contact(
            UUID importId, Person person, int number, PhoneNumber phone, boolean preferred) {
        boolean mobile =
                number != 1 && (phone.reveal().length() != 8 && !phone.reveal().startsWith("0"));
        return new ContactEntry(
                Reception.id(importId, 'c', person.at(), number),
                mobile ? ContactEntry.Kind.MOBILE : ContactEntry.Kind.LANDLINE,
                phone.reveal(),
                ContactEntry.Channel.CALL,
                preferred,
                null,
                null);
    }

    static List<NeedEntry> needs(UUID importId, Person person, LocalDate today) {
        List<NeedEntry> needs = new ArrayList<>(person.needs().size());
        for (NeedKind kind : person.needs()) {
            String law = LAWS.get(kind);
            if (law != null) {
                needs.add(new NeedEntry(
                        Reception.id(importId, 'n', person.at(), kind.ordinal()),
                        kind,
                        null,
                        new Basis.Law(law),
                        today,
                        today.plusYears(YEARS)));
            }
        }
        return needs;
    }
}
