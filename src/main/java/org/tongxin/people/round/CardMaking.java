package org.tongxin.people.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.people.NeedKind;
import org.tongxin.people.model.Occupants;
import org.tongxin.privacy.Consents;

/** Makes a card of a file: who lives here, one phone, and at most two needs. */
@Component
class CardMaking {

    /** A need is asked about from so many days before it ends until so many days after. */
    private static final int DAYS_AROUND_THE_END = 60;

    private static final int NEEDS = 2;

    private final Occupants occupants;
    private final CardRows rows;
    private final Consents consents;

    CardMaking(Occupants occupants, CardRows rows, Consents consents) {
        this.occupants = occupants;
        this.rows = rows;
        this.consents = consents;
    }

    Card of(CardRows.Head head, LocalDate today) {
        List<Occupants.Person> people = occupants.people(head.communityId(), head.id());
        UUID[] ids = people.stream().map(Occupants.Person::id).toArray(UUID[]::new);
        List<Occupants.Contact> contacts = occupants.contacts(head.communityId(), ids);
        Occupants.Contact phone = people.stream()
                .flatMap(one -> contacts.stream()
                        .filter(contact -> contact.resident().equals(one.id())
                                && contact.entry().kind().isPhone()))
                .findFirst()
                .orElse(null);
        return new Card(head, people, contacts, phone, needs(head, people, ids, today));
    }

    private List<Card.Asked> needs(CardRows.Head head, List<Occupants.Person> people, UUID[] ids, LocalDate today) {
        Map<UUID, String> names =
                people.stream().collect(Collectors.toMap(Occupants.Person::id, Occupants.Person::name));
        return rows.needs(head, ids, today.minusDays(DAYS_AROUND_THE_END)).stream()
                .map(need -> asked(head, need, names.getOrDefault(need.resident(), ""), today))
                .filter(one -> !one.agreed()
                        || one.keptTo() != null
                        || one.need().kind().equals(NeedKind.LIVING_ALONE.word()))
                .sorted(Comparator.comparing(Card.Asked::agreed).thenComparing(one -> one.keptTo() == null))
                .limit(NEEDS)
                .toList();
    }

    private Card.Asked asked(CardRows.Head head, CardRows.Need need, String name, LocalDate today) {
        String consent = need.consent();
        boolean agreed = consent == null || consents.stands(head.communityId(), need.resident(), consent);
        boolean ends = !need.to().isAfter(today.plusDays(DAYS_AROUND_THE_END));
        LocalDate from = need.to().isBefore(today) ? today : need.to();
        return new Card.Asked(need, name, agreed, agreed && ends ? from.plusYears(1) : null);
    }
}
