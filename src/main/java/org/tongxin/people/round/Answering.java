package org.tongxin.people.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.people.Change;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.Register;
import org.tongxin.people.model.Occupants;
import org.tongxin.people.round.Grids.Grid;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;

/** Writes an answer down: the visit, what changed, and the day on which all else was confirmed. Takes part in the caller's transaction. */
@Component
class Answering {

    private static final String SOURCE = "round";

    private final Deck deck;
    private final CardRows rows;
    private final Register register;
    private final FileDoor door;
    private final Ids ids;
    private final Clock clock;

    Answering(Deck deck, CardRows rows, Register register, FileDoor door, Ids ids, Clock clock) {
        this.deck = deck;
        this.rows = rows;
        this.register = register;
        this.door = door;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes the answer, once.
     *
     * @throws Register.ChangedMeanwhile where the card is older than the file
     */
    void write(Actor.Staff staff, Grid grid, Card card, UUID key, Answer answer, Outcome outcome) {
        Outcome came = outcome == Outcome.SAME && answer.anything() ? Outcome.CHANGED : outcome;
        var visit = new Deck.Visit(key, card.head().id(), grid.id(), came, staff, clock.instant());
        if (!deck.write(grid.communityId(), visit)) {
            return;
        }
        // An answer is a purpose of its own: nothing is lost because the time at the door ran out while somebody
        // talked.
        door.begin(staff, grid.task(), Purpose.VISIT);
        if (came == Outcome.NO_VISIT) {
            deck.leaveInPeace(grid.communityId(), card.head().id(), grid.today());
        }
        if (came == Outcome.SAME || came == Outcome.CHANGED) {
            keep(staff, grid, card, answer);
        }
    }

    private void keep(Actor.Staff staff, Grid grid, Card card, Answer answer) {
        Set<UUID> gone = new HashSet<>(answer.gone());
        gone.retainAll(Set.of(card.ids()));
        List<Change> changes = new ArrayList<>();
        List<CardRows.Fact> facts = new ArrayList<>();
        boolean changed = needs(grid, card, answer, gone, changes, facts);
        changed |= phone(grid, card, answer, gone, changes, facts);
        if (!gone.isEmpty()) {
            changes.add(new Change.Left(gone, answer.last().orElse(grid.today())));
        } else if (!changed) {
            changes.add(new Change.Confirmed());
        }
        int version = answer.version();
        for (Change change : changes) {
            version = register.change(staff, grid.communityId(), card.head().id(), version, SOURCE, change);
        }
        if (gone.size() < card.people().size()) {
            facts.add(new CardRows.Fact(card.head().id(), "here", null));
            rows.confirm(card.head(), facts, grid.today());
        }
    }

    /** True where something ended. */
    private static boolean needs(
            Grid grid, Card card, Answer answer, Set<UUID> gone, List<Change> changes, List<CardRows.Fact> facts) {
        boolean changed = false;
        for (Card.Asked asked : card.needs()) {
            CardRows.Need need = asked.need();
            if (gone.contains(need.resident())) {
                continue;
            }
            if (answer.ended().contains(need.id())) {
                changes.add(new Change.NeedEnded(need.resident(), need.id(), grid.today()));
                changed = true;
            } else if (asked.agreed()) {
                if (asked.keptTo() != null) {
                    changes.add(new Change.NeedKept(need.resident(), need.id(), asked.keptTo()));
                }
                facts.add(new CardRows.Fact(need.id(), "need", need.resident()));
            }
        }
        return changed;
    }

    /** True where there is another number, or none any more. */
    private boolean phone(
            Grid grid, Card card, Answer answer, Set<UUID> gone, List<Change> changes, List<CardRows.Fact> facts) {
        Occupants.Person owner =
                card.phoneOwner().filter(one -> !gone.contains(one.id())).orElse(null);
        if (owner == null) {
            return false;
        }
        ContactEntry fresh = fresh(card, answer);
        Occupants.Contact phone = card.phone();
        if (fresh == null && (!answer.phoneOff() || phone == null)) {
            if (phone != null) {
                facts.add(new CardRows.Fact(phone.entry().id(), "contact", owner.id()));
            }
            return false;
        }
        changes.add(new Change.ContactsSet(owner.id(), card.contactsWith(owner, fresh), grid.today()));
        if (fresh != null) {
            facts.add(new CardRows.Fact(fresh.id(), "contact", owner.id()));
        }
        return true;
    }

    private @Nullable ContactEntry fresh(Card card, Answer answer) {
        PhoneNumber number = PhoneNumber.parse(answer.phone()).orElse(null);
        if (number == null) {
            return null;
        }
        Occupants.Contact before = card.phone();
        ContactEntry.Kind kind =
                number.reveal().matches("1\\d{10}") ? ContactEntry.Kind.MOBILE : ContactEntry.Kind.LANDLINE;
        return before == null
                ? new ContactEntry(ids.next(), kind, number.reveal(), ContactEntry.Channel.CALL, true, null, null)
                : new ContactEntry(
                        ids.next(),
                        kind,
                        number.reveal(),
                        before.entry().channel(),
                        before.entry().preferred(),
                        before.entry().quietFrom(),
                        before.entry().quietTo());
    }
}
