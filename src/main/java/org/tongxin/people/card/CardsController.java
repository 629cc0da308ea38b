package org.tongxin.people.card;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.Pages;

/** Cards to print: of one household, of a whole building. */
@Controller
class CardsController {

    private static final String SHEET = "people/card/sheet";
    private static final String LARGE = "a4";

    private final CardPrinting printing;
    private final Communities communities;
    private final MessageSource messages;

    CardsController(CardPrinting printing, Communities communities, MessageSource messages) {
        this.printing = printing;
        this.communities = communities;
        this.messages = messages;
    }

    @GetMapping("/cards")
    @AllowedTo(value = Duty.KEEP_FILES)
    ModelAndView all(Actor.Staff staff, HttpServletRequest request) {
        long community = communities
                .of(request, staff.scope())
                .map(Community::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return Pages.show("people/card/cards", new CardsPage(printing.grids(staff, community)));
    }

    @GetMapping("/households/{id:[0-9a-f-]{36}}/card")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView household(@PathVariable UUID id, @RequestParam(defaultValue = "") String size, Actor.Staff staff) {
        Card card = printing.household(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String household = "/households/" + id;
        return Pages.show(
                SHEET,
                new CardSheetPage(
                        null, List.of(card), this::words, household + "/card", household, size.equals(LARGE)));
    }

    /** All doors of a building. */
    @GetMapping("/cards/{area:[0-9a-f-]{36}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView building(@PathVariable UUID area, @RequestParam(defaultValue = "") String size, Actor.Staff staff) {
        CardSheet sheet =
                printing.sheet(staff, area).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Card> cards = new ArrayList<>();
        printing.each(staff, sheet, cards::add);
        return Pages.show(
                SHEET,
                new CardSheetPage(sheet.label(), cards, this::words, "/cards/" + area, "/cards", size.equals(LARGE)));
    }

    private CardWords words(CardLanguage language) {
        return new CardWords(messages, language);
    }
}
