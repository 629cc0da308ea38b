package org.tongxin.people.card;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/**
 * The page behind the code of a card: who answers now. It knows the staircase, not the door, and shows nothing that is not
 * on the grid notice; so it is open to everybody and may stay in caches for a minute.
 */
@Controller
class CardPlaceController {

    private static final List<CardLanguage> OTHERS = List.of(CardLanguage.BO, CardLanguage.UG);

    private final CardPlaces cardPlaces;
    private final WhoToCall whoToCall;
    private final Places places;
    private final Communities communities;
    private final MessageSource messages;
    private final Transactions transactions;

    CardPlaceController(
            CardPlaces cardPlaces,
            WhoToCall whoToCall,
            Places places,
            Communities communities,
            MessageSource messages,
            Transactions transactions) {
        this.cardPlaces = cardPlaces;
        this.whoToCall = whoToCall;
        this.places = places;
        this.communities = communities;
        this.messages = messages;
        this.transactions = transactions;
    }

    /** @param in a language of the card that the page itself does not know */
    @GetMapping("/card/{token:[2-9a-z]{12}}")
    @AllowedTo(everyone = true)
    ModelAndView now(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String in,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Community community = communities.of(request);
        Placement place = transactions
                .reading(Scope.publicOf(community.id()), () -> cardPlaces.place(community.id(), token))
                .flatMap(area -> places.of(community.id(), area))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CardLanguage language =
                CardLanguage.of(in).filter(OTHERS::contains).orElseGet(() -> CardLanguage.of(page.language()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Host");
        return Pages.show(
                "people/card/place",
                new CardPlacePage(
                        new CardWords(messages, language),
                        community.name() + " " + place.label(),
                        whoToCall.now(place),
                        OTHERS,
                        "/card/" + token + "?community=" + community.slug()));
    }
}
