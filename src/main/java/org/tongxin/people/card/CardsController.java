package org.tongxin.people.card;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.privacy.SecondPerson;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Cards to print: of one household, of a whole building, of a grid once a second person agreed. */
@Controller
class CardsController {

    private static final String SHEET = "people/card/sheet";
    private static final String LARGE = "a4";
    private static final int REASON = 200;

    private final CardPrinting printing;
    private final CardOrders orders;
    private final CardFile file;
    private final Communities communities;
    private final MessageSource messages;

    CardsController(
            CardPrinting printing, CardOrders orders, CardFile file, Communities communities, MessageSource messages) {
        this.printing = printing;
        this.orders = orders;
        this.file = file;
        this.communities = communities;
        this.messages = messages;
    }

    @GetMapping("/cards")
    @AllowedTo(value = Duty.KEEP_FILES)
    ModelAndView all(Actor.Staff staff, HttpServletRequest request) {
        return page(staff, community(staff, request), "", FormErrors.none());
    }

    private ModelAndView page(Actor.Staff staff, long community, String reason, FormErrors errors) {
        List<CardsPage.Grid> grids = printing.grids(staff, community);
        Map<UUID, String> names = grids.stream().collect(Collectors.toMap(CardsPage.Grid::id, CardsPage.Grid::name));
        List<CardsPage.Order> own = orders.own(staff, community).stream()
                .filter(order -> names.containsKey(order.grid()))
                .map(order -> new CardsPage.Order(
                        order.id(), names.getOrDefault(order.grid(), ""), order.askedAt(), order.takenAt()))
                .toList();
        ModelAndView shown = Pages.show("people/card/cards", new CardsPage(grids, own, file.ready(), reason, errors));
        if (errors.any()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    @GetMapping("/households/{id:[0-9a-f-]{36}}/card")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView household(@PathVariable UUID id, @RequestParam(defaultValue = "") String size, Actor.Staff staff) {
        Card card = printing.household(staff, id).orElseThrow(CardsController::notThere);
        String household = "/households/" + id;
        return sheet(null, List.of(card), household + "/card", household, size);
    }

    /** All doors of a building. */
    @GetMapping("/cards/{area:[0-9a-f-]{36}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView building(@PathVariable UUID area, @RequestParam(defaultValue = "") String size, Actor.Staff staff) {
        CardSheet sheet = printing.building(staff, area).orElseThrow(CardsController::notThere);
        List<Card> cards = new ArrayList<>();
        printing.each(staff, sheet, cards::add);
        return sheet(sheet.label(), cards, "/cards/" + area, "/cards", size);
    }

    private ModelAndView sheet(@Nullable String label, List<Card> cards, String path, String back, String size) {
        return Pages.show(
                SHEET,
                new CardSheetPage(
                        label,
                        cards,
                        language -> new CardWords(messages, language),
                        path,
                        back,
                        size.equals(LARGE),
                        file.ready()));
    }

    @GetMapping("/households/{id:[0-9a-f-]{36}}/card.pdf")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    void householdFile(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String size,
            Actor.Staff staff,
            HttpServletResponse response)
            throws IOException {
        Card card = printing.household(staff, id).orElseThrow(CardsController::notThere);
        file.send(response, size.equals(LARGE), taker -> taker.accept(card));
    }

    /** The same doors as one file. */
    @GetMapping("/cards/{area:[0-9a-f-]{36}}/cards.pdf")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    void buildingFile(
            @PathVariable UUID area,
            @RequestParam(defaultValue = "") String size,
            Actor.Staff staff,
            HttpServletResponse response)
            throws IOException {
        CardSheet sheet = printing.building(staff, area).orElseThrow(CardsController::notThere);
        file.send(response, size.equals(LARGE), taker -> printing.each(staff, sheet, taker));
    }

    /** Asks a second person for all doors of a grid. */
    @PostMapping("/cards")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String grid,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff staff,
            HttpServletRequest request) {
        long community = community(staff, request);
        SafeText why = SafeText.line(reason, REASON);
        Optional<CardSheet> wanted = printing.grids(staff, community).stream()
                .filter(each -> each.id().toString().equals(grid))
                .findFirst()
                .flatMap(each -> printing.grid(staff, each.id()));
        FormErrors errors = FormErrors.none()
                .andIf(wanted.isEmpty(), "grid", "people.export.grid.none")
                .andIf(why.isEmpty(), "reason", "people.export.reason.missing")
                .andIf(!why.ok(), "reason", "people.export.reason.long");
        if (errors.any()) {
            return page(staff, community, reason, errors);
        }
        orders.ask(staff, wanted.orElseThrow(), why.text());
        return new ModelAndView("redirect:/cards");
    }

    /** The cards of a grid, once. */
    @PostMapping("/cards/orders/{id}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    @Nullable
    ModelAndView take(
            @PathVariable UUID id, Actor.Staff staff, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long community = community(staff, request);
        CardOrder order = orders.byId(staff, community, id).orElseThrow(CardsController::notThere);
        CardSheet grid = printing.grid(staff, order.grid()).orElseThrow(CardsController::notThere);
        try {
            orders.begin(staff, order, grid);
        } catch (SecondPerson.NotGranted notGranted) {
            response.setStatus(HttpStatus.CONFLICT.value());
            ModelAndView shown =
                    page(staff, community, "", FormErrors.none().and("orders", "people.export.not-granted"));
            shown.setStatus(HttpStatus.CONFLICT);
            return shown;
        }
        file.send(response, false, taker -> printing.each(staff, grid, taker));
        return null;
    }

    private long community(Actor.Staff staff, HttpServletRequest request) {
        return communities
                .of(request, staff.scope())
                .map(Community::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
