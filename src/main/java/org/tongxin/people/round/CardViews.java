package org.tongxin.people.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.Occupants;
import org.tongxin.people.round.Grids.Grid;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.FileFrozen;
import org.tongxin.ui.FormErrors;

/** Shows cards; each one shown is a look that is written down. Takes part in the caller's transaction. */
@Component
class CardViews {

    private static final String LOOK = "people.looks.round";

    private static final int ACTS = 5;

    private final Deck deck;
    private final CardMaking cards;
    private final CardRows rows;
    private final Occupants occupants;
    private final Visits visits;
    private final FileDoor door;
    private final Places places;
    private final Communities communities;
    private final Ids ids;
    private final Clock clock;

    CardViews(
            Deck deck,
            CardMaking cards,
            CardRows rows,
            Occupants occupants,
            Visits visits,
            FileDoor door,
            Places places,
            Communities communities,
            Ids ids,
            Clock clock) {
        this.deck = deck;
        this.cards = cards;
        this.rows = rows;
        this.occupants = occupants;
        this.visits = visits;
        this.door = door;
        this.places = places;
        this.communities = communities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a card shows besides its questions.
     *
     * @param answer what was typed already
     * @param called the number in full
     */
    record Extra(Answer answer, FormErrors errors, @Nullable String called) {
        static final Extra NONE = new Extra(Answer.NONE, FormErrors.none(), null);
    }

    /** The card of a household, where the actor's posts reach it. Nothing of it is shown yet. */
    Optional<Card> find(Actor.Staff staff, Grid grid, UUID household) {
        return rows.head(staff, grid.communityId(), grid.id(), household).map(head -> cards.of(head, grid.today()));
    }

    /** The next card; empty where nothing is left. Files that are frozen are not asked for a round. */
    Optional<CardPage> next(Actor.Staff staff, Grid grid, boolean wroteOne) {
        List<Deck.Door> doors = deck.doors(staff, grid.communityId(), grid.id(), grid.since());
        for (int i = 0; i < doors.size(); i++) {
            UUID household = doors.get(i).household();
            Optional<Card> card = find(staff, grid, household);
            if (card.isPresent()) {
                try {
                    look(staff, grid, card.get());
                    return Optional.of(
                            page(grid, card.get(), Extra.NONE, new Around(doors.size() - i, doors.get(i), wroteOne)));
                } catch (FileFrozen frozen) {
                    deck.write(
                            grid.communityId(),
                            new Deck.Visit(ids.next(), household, grid.id(), Outcome.FROZEN, staff, clock.instant()));
                }
            }
        }
        return Optional.empty();
    }

    /** One card that was asked for. */
    Optional<CardPage> one(Actor.Staff staff, Grid grid, UUID household, Extra extra) {
        return find(staff, grid, household).map(card -> {
            look(staff, grid, card);
            List<Deck.Door> doors = deck.doors(staff, grid.communityId(), grid.id(), grid.since());
            Deck.Door own = doors.stream()
                    .filter(one -> one.household().equals(household))
                    .findFirst()
                    .orElse(null);
            return page(grid, card, extra, new Around(doors.size(), own, false));
        });
    }

    private void look(Actor.Staff staff, Grid grid, Card card) {
        door.look(staff, grid.task(), Arrays.asList(card.ids()), LOOK);
    }

    /**
     * Where the card stands in the deck.
     *
     * @param own null where it is not in the deck: asked already, or not to be visited
     */
    private record Around(long left, Deck.@Nullable Door own, boolean wroteOne) {}

    private CardPage page(Grid grid, Card card, Extra extra, Around around) {
        CardRows.Head head = card.head();
        Answer answer = extra.answer();
        Instant tried = around.own() == null ? null : around.own().tried();
        boolean stale = answer.version() > 0 && answer.version() != head.version();
        return new CardPage(
                grid.id(),
                grid.name(),
                head.id(),
                answer.key().orElseGet(ids::next),
                head.version(),
                Addresses.label(places, head.communityId(), head.home(), head.address()),
                around.left(),
                tried != null && day(head.communityId(), tried).equals(grid.today()),
                around.wroteOne(),
                new CardPage.Notes(
                        visits.asked(head.communityId(), head.id(), grid.since())
                                .orElse(null),
                        tried,
                        deck.unvisited(head.communityId(), head.id()).orElse(null),
                        quiet(card),
                        stale ? meanwhile(head, answer.version()) : List.of()),
                card.people().stream()
                        .map(one -> new CardPage.Person(one.id(), one.name()))
                        .toList(),
                phone(card, occupants.confirmed(head.communityId(), head.id())),
                card.needs().stream().map(one -> need(head, one, answer)).toList(),
                new CardPage.Typed(
                        List.copyOf(answer.gone()),
                        answer.one("last").isEmpty() ? grid.today().toString() : answer.one("last"),
                        answer.phone(),
                        answer.phoneOff()),
                extra.called(),
                extra.errors());
    }

    private LocalDate day(long communityId, Instant at) {
        return LocalDate.ofInstant(
                at, communities.byId(communityId).map(Community::zone).orElse(ZoneOffset.UTC));
    }

    private List<CardPage.Meanwhile> meanwhile(CardRows.Head head, int version) {
        return occupants.happened(head.communityId(), head.id(), version, ACTS).stream()
                .map(act -> new CardPage.Meanwhile(act.kind(), act.resident(), act.who(), act.at()))
                .toList();
    }

    private static List<String> quiet(Card card) {
        return card.contacts().stream()
                .map(Occupants.Contact::entry)
                .filter(one -> one.quietFrom() != null && one.quietTo() != null)
                .map(one -> one.quietFrom() + "–" + one.quietTo())
                .distinct()
                .toList();
    }

    private static CardPage.Phone phone(Card card, Map<UUID, LocalDate> confirmed) {
        Occupants.Contact phone = card.phone();
        UUID owner =
                card.phoneOwner().map(Occupants.Person::id).orElse(card.head().id());
        String name = card.phoneOwner().map(Occupants.Person::name).orElse("");
        return phone == null
                ? new CardPage.Phone(null, owner, name, "", null)
                : new CardPage.Phone(
                        phone.entry().id(),
                        owner,
                        name,
                        phone.entry().masked(),
                        confirmed.get(phone.entry().id()));
    }

    private static CardPage.Need need(CardRows.Head head, Card.Asked asked, Answer answer) {
        CardRows.Need need = asked.need();
        return new CardPage.Need(
                need.id(),
                "/consents/" + head.communityId() + "/" + need.resident(),
                need.kind(),
                asked.name(),
                asked.agreed(),
                need.to(),
                asked.keptTo(),
                answer.ended().contains(need.id()));
    }
}
