package org.tongxin.people.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Installation;
import org.tongxin.people.model.Addresses;
import org.tongxin.ui.Language;

/** Lays cards: a door, its language, who to call there. Takes part in the caller's transaction. */
@Component
class Cards {

    private final CardPlaces cardPlaces;
    private final WhoToCall whoToCall;
    private final Places places;
    private final Communities communities;
    private final AreaRegister register;
    private final Installation installation;
    private final Clock clock;

    Cards(
            CardPlaces cardPlaces,
            WhoToCall whoToCall,
            Places places,
            Communities communities,
            AreaRegister register,
            Installation installation,
            Clock clock) {
        this.cardPlaces = cardPlaces;
        this.whoToCall = whoToCall;
        this.places = places;
        this.communities = communities;
        this.register = register;
        this.installation = installation;
        this.clock = clock;
    }

    /** The language of a community's cards where a home has none of its own. */
    CardLanguage usual(long communityId) {
        String tag = register.facts(communityId).language();
        return CardLanguage.of(tag).orElseGet(() -> CardLanguage.of(Language.nearest(Locale.forLanguageTag(tag))));
    }

    /**
     * What the card of a household is in, and by whose wish.
     *
     * @param reader whose wish it is, or null for the usual language
     */
    record Wish(CardLanguage language, @Nullable UUID reader) {}

    /** The wish of who heads the household, else of the next who reads something a card can be in. */
    static Wish wish(CardDoors.Household household, Set<UUID> frozen, CardLanguage usual) {
        return household.readers().entrySet().stream()
                .filter(entry -> !frozen.contains(entry.getKey()))
                .flatMap(entry ->
                        CardLanguage.best(entry.getValue(), usual)
                                .map(language -> new Wish(language, entry.getKey()))
                                .stream())
                .findFirst()
                .orElseGet(() -> new Wish(usual, null));
    }

    /** The door of a card and its language; equal doors get one card. */
    record Door(@Nullable UUID place, @Nullable String address, CardLanguage language) {}

    /** The doors of these places in their order: those of households, and homes of which no household is known. */
    List<Door> doors(
            long communityId,
            List<UUID> wanted,
            List<CardDoors.Household> households,
            Map<UUID, Wish> wishes,
            CardLanguage usual) {
        Map<UUID, List<CardDoors.Household>> byPlace =
                households.stream().collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.place())));
        Set<Door> doors = new java.util.LinkedHashSet<>();
        for (UUID place : wanted) {
            List<CardDoors.Household> here = byPlace.getOrDefault(place, List.of());
            here.forEach(one -> doors.add(new Door(
                    place,
                    one.address(),
                    Objects.requireNonNull(wishes.get(one.id())).language())));
            if (here.isEmpty()
                    && places.of(communityId, place)
                            .filter(found -> found.exact().kind() == AreaKind.HOME)
                            .isPresent()) {
                doors.add(new Door(place, null, usual));
            }
        }
        return List.copyOf(doors);
    }

    /** The cards of doors, in their order. */
    List<Card> lay(long communityId, Collection<Door> doors) {
        Community community = communities.byId(communityId).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), community.zone());
        Map<Door, Placement> found = new LinkedHashMap<>();
        for (Door door : doors) {
            Optional.ofNullable(door.place())
                    .flatMap(place -> places.of(communityId, place))
                    .or(() -> places.whole(communityId))
                    .ifPresent(place -> found.put(door, place));
        }
        Set<UUID> around = new HashSet<>();
        found.values().forEach(place -> around.add(CardPlaces.publicPart(place).id()));
        Map<UUID, String> tokens = cardPlaces.tokens(communityId, around);
        List<Card> cards = new ArrayList<>(found.size());
        found.forEach((door, place) -> cards.add(new Card(
                door.language(),
                community.name(),
                Addresses.label(places, communityId, door.place(), door.address()),
                whoToCall.onPaper(place),
                link(
                        community,
                        Objects.requireNonNull(
                                tokens.get(CardPlaces.publicPart(place).id()))),
                today)));
        return cards;
    }

    private String link(Community community, String token) {
        return installation.link("/card/" + token + "?community=" + community.slug());
    }
}
