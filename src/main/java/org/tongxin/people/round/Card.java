package org.tongxin.people.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.model.Occupants;

/**
 * 走访卡: what is asked at one door.
 *
 * @param phone the number that is asked about, or null where none is on file
 * @param needs those that end soon, stand on a consent that ran out, or change without anybody telling
 */
record Card(
        CardRows.Head head,
        List<Occupants.Person> people,
        List<Occupants.Contact> contacts,
        Occupants.@Nullable Contact phone,
        List<Asked> needs) {

    /**
     * A need that is asked about.
     *
     * @param agreed false where it stands on a consent that does not hold any more
     * @param keptTo until when it holds if nothing changed, or null where it holds anyway or must not
     */
    record Asked(
            CardRows.Need need,
            String name,
            boolean agreed,
            @Nullable LocalDate keptTo) {}

    /** Whose phone it is, or whose it would be. */
    Optional<Occupants.Person> phoneOwner() {
        return people.stream()
                .filter(one -> phone == null || one.id().equals(phone.resident()))
                .findFirst();
    }

    UUID[] ids() {
        return people.stream().map(Occupants.Person::id).toArray(UUID[]::new);
    }

    /** The last of the first days of those who go: they cannot have gone before it. */
    LocalDate earliestLast(Set<UUID> gone) {
        LocalDate earliest = gone.size() == people.size() ? head.from() : LocalDate.MIN;
        for (Occupants.Person one : people) {
            if (gone.contains(one.id()) && one.from().isAfter(earliest)) {
                earliest = one.from();
            }
        }
        return earliest;
    }

    /** Everything by which the owner of the phone is reached, with another number or none in its place. */
    List<ContactEntry> contactsWith(Occupants.Person owner, @Nullable ContactEntry fresh) {
        List<ContactEntry> kept = contacts.stream()
                .filter(one -> one.resident().equals(owner.id()) && !one.equals(phone))
                .map(Occupants.Contact::entry)
                .toList();
        return fresh == null
                ? kept
                : Stream.concat(Stream.of(fresh), kept.stream()).toList();
    }

    @Override
    public String toString() {
        return "Card[" + head.id() + "]";
    }
}
