package org.tongxin.requests.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.PlaceMatches;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;

/** Asks the clerk which place the caller means while the caller can still be asked. */
@Component
class DeskSpots {

    /** The caller means none of the places offered. */
    private static final String WORDS = "words";

    private static final int OFFERED = 6;
    private static final int LONGEST = 200;

    private final Places places;

    DeskSpots(Places places) {
        this.places = places;
    }

    /** True while the address may mean several places and none of them is chosen. */
    boolean isOpen(long community, DeskController.Typed typed) {
        PlaceMatches matches = matches(community, typed);
        return matches.isAmbiguous()
                && !WORDS.equals(typed.place())
                && chosen(matches, typed).isEmpty();
    }

    /** Where it is, as far as it is known. */
    IncomingRequest.Place of(long community, DeskController.Typed typed) {
        String address = address(typed);
        if (address.isEmpty()) {
            return IncomingRequest.Place.UNKNOWN;
        }
        Optional<UUID> area = chosen(matches(community, typed), typed);
        return new IncomingRequest.Place(
                null, area.orElse(null), address, area.isEmpty() && WORDS.equals(typed.place()));
    }

    /** What the address may mean, with the way out; the one surely meant is chosen. Empty where nothing fits. */
    List<Choice> choices(long community, DeskController.Typed typed, Page page) {
        PlaceMatches matches = matches(community, typed);
        Optional<UUID> chosen = chosen(matches, typed)
                .or(() -> WORDS.equals(typed.place())
                        ? Optional.empty()
                        : matches.certain().map(place -> place.exact().id()));
        List<Choice> choices = new ArrayList<>();
        for (Placement place : offers(matches)) {
            UUID id = place.exact().id();
            choices.add(new Choice(
                    id.toString(), place.label(), chosen.filter(id::equals).isPresent()));
        }
        if (!choices.isEmpty()) {
            choices.add(new Choice(
                    WORDS, page.t("requests.desk.place.as_written"), chosen.isEmpty() && WORDS.equals(typed.place())));
        }
        return choices;
    }

    private PlaceMatches matches(long community, DeskController.Typed typed) {
        String address = address(typed);
        return address.isEmpty() ? PlaceMatches.NONE : places.find(community, address, OFFERED);
    }

    /** What fits, led by what is surely meant where that is larger than each of them. */
    private static List<Placement> offers(PlaceMatches matches) {
        List<Placement> offers = new ArrayList<>(matches.offers());
        matches.certain()
                .filter(sure -> offers.stream().noneMatch(offer -> offer.exact().equals(sure.exact())))
                .ifPresent(offers::addFirst);
        return offers;
    }

    private static Optional<UUID> chosen(PlaceMatches matches, DeskController.Typed typed) {
        return offers(matches).stream()
                .map(place -> place.exact().id())
                .filter(id -> id.toString().equals(typed.place()))
                .findFirst();
    }

    private static String address(DeskController.Typed typed) {
        return SafeText.line(Objects.requireNonNullElse(typed.address(), ""), LONGEST)
                .text();
    }
}
