package org.tongxin.people.round;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Register;
import org.tongxin.people.model.Occupants;
import org.tongxin.people.round.Grids.Grid;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** The monthly round on a phone: a card, an answer, the next card. Each answer is one small form that may be sent twice. */
@Controller
class RoundController {

    private final Grids grids;
    private final CardViews views;
    private final Deck deck;
    private final Answering answering;
    private final FileDoor door;
    private final Transactions transactions;

    RoundController(
            Grids grids, CardViews views, Deck deck, Answering answering, FileDoor door, Transactions transactions) {
        this.grids = grids;
        this.views = views;
        this.deck = deck;
        this.answering = answering;
        this.door = door;
        this.transactions = transactions;
    }

    @GetMapping("/round")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView rounds(Actor.Staff staff) {
        List<Deck.Left> all = transactions.reading(staff.scope(), () -> grids.all(staff));
        return Pages.show("people/round/rounds", page(all));
    }

    private RoundsPage page(List<Deck.Left> all) {
        int month = all.stream()
                .findFirst()
                .map(left -> grids.today(left.communityId()).getMonthValue())
                .orElse(0);
        return new RoundsPage(
                month,
                all.stream()
                        .map(left ->
                                new RoundsPage.Line(left.grid(), grids.name(left), left.households(), left.unvisited()))
                        .toList());
    }

    /** One line for the worklist: what is left of the own grids; nothing where nothing is. */
    @GetMapping("/round/left")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView left(Actor.Staff staff) {
        List<Deck.Left> own = transactions.reading(staff.scope(), () -> grids.left(staff));
        return Pages.show("people/round/left", page(own));
    }

    /** The next card, or the one that is asked for; before the first, what the files are opened for. */
    @GetMapping("/round/{grid:[0-9a-f-]{36}}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView card(
            @PathVariable UUID grid,
            @RequestParam(required = false) @Nullable UUID card,
            @RequestParam(defaultValue = "") String wrote,
            Actor.Staff staff) {
        return transactions.in(staff.scope(), () -> {
            Grid here = find(staff, grid);
            if (card != null && views.find(staff, here, card).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (!door.isOpen(staff, here.task())) {
                return start(staff, here, card, !wrote.isEmpty());
            }
            Optional<CardPage> next = card == null
                    ? views.next(staff, here, !wrote.isEmpty())
                    : views.one(staff, here, card, CardViews.Extra.NONE);
            return next.map(page -> Pages.show("people/round/card", page))
                    .orElseGet(() -> start(staff, here, null, !wrote.isEmpty()));
        });
    }

    private ModelAndView start(Actor.Staff staff, Grid here, @Nullable UUID card, boolean wroteOne) {
        Deck.Left left = grids.all(staff).stream()
                .filter(one -> one.grid().equals(here.id()))
                .findFirst()
                .orElse(new Deck.Left(here.communityId(), here.id(), 0, 0));
        return Pages.show(
                "people/round/start",
                new StartPage(
                        here.id(),
                        here.name(),
                        left.households(),
                        left.unvisited(),
                        wroteOne,
                        card,
                        card == null && left.households() == 0));
    }

    /** Opens the files of the grid for the visits of this round. */
    @PostMapping("/round/{grid:[0-9a-f-]{36}}/start")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView start(
            @PathVariable UUID grid, @RequestParam(required = false) @Nullable UUID card, Actor.Staff staff) {
        transactions.run(
                staff.scope(), () -> door.begin(staff, find(staff, grid).task(), Purpose.VISIT));
        return to("/round/" + grid + (card == null ? "" : "?card=" + card));
    }

    @PostMapping("/round/{grid:[0-9a-f-]{36}}/answer")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView answer(@PathVariable UUID grid, @RequestParam MultiValueMap<String, String> sent, Actor.Staff staff) {
        Answer answer = new Answer(sent);
        try {
            return transactions.in(staff.scope(), () -> answer(staff, find(staff, grid), answer));
        } catch (Register.ChangedMeanwhile | Register.NotThere | Register.NotInOrder stale) {
            return transactions.in(
                    staff.scope(),
                    () -> again(staff, find(staff, grid), answer, FormErrors.none(), HttpStatus.CONFLICT));
        }
    }

    private ModelAndView answer(Actor.Staff staff, Grid here, Answer answer) {
        UUID key = answer.key().orElse(null);
        Outcome outcome = answer.outcome().orElse(null);
        if (key == null || outcome == null || deck.written(here.communityId(), key)) {
            return to("/round/" + here.id());
        }
        Optional<Card> found = answer.household().flatMap(one -> views.find(staff, here, one));
        if (found.isEmpty()) {
            return to("/round/" + here.id());
        }
        boolean asks = outcome == Outcome.SAME || outcome == Outcome.CHANGED;
        FormErrors errors = asks ? answer.errors(found.get(), here.today(), outcome) : FormErrors.none();
        if (errors.any()) {
            return again(staff, here, answer, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        answering.write(staff, here, found.get(), key, answer, outcome);
        return to("/round/" + here.id() + "?wrote=1");
    }

    /** The card once more with what was typed. */
    private ModelAndView again(Actor.Staff staff, Grid here, Answer answer, FormErrors errors, HttpStatus status) {
        door.begin(staff, here.task(), Purpose.VISIT);
        return answer.household()
                .flatMap(one -> views.one(staff, here, one, new CardViews.Extra(answer, errors, null)))
                .map(page -> {
                    ModelAndView shown = Pages.show("people/round/card", page);
                    shown.setStatus(status);
                    return shown;
                })
                .orElseGet(() -> to("/round/" + here.id()));
    }

    /** Shows the number in full, to call it; what was typed stays. */
    @PostMapping("/round/{grid:[0-9a-f-]{36}}/call")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView call(
            @PathVariable UUID grid, @RequestParam MultiValueMap<String, String> sent, Actor.Staff staff, Page page) {
        Answer answer = new Answer(sent);
        return transactions.in(staff.scope(), () -> {
            Grid here = find(staff, grid);
            Optional<Occupants.Contact> phone = answer.household()
                    .flatMap(one -> views.find(staff, here, one))
                    .flatMap(card -> Optional.ofNullable(card.phone()));
            if (phone.isEmpty()) {
                return to("/round/" + grid);
            }
            door.begin(staff, here.task(), Purpose.VISIT);
            door.reveal(
                    staff,
                    here.task(),
                    phone.get().resident(),
                    "people.looks.contact",
                    page.t("people.household.reveal.reason.contact"));
            return answer.household()
                    .flatMap(one -> views.one(
                            staff,
                            here,
                            one,
                            new CardViews.Extra(
                                    answer,
                                    FormErrors.none(),
                                    phone.get().entry().value())))
                    .map(shown -> Pages.show("people/round/card", shown))
                    .orElseGet(() -> to("/round/" + grid));
        });
    }

    /** Opens the file for the visit that its card is about: for what a card does not ask. */
    @PostMapping("/round/{grid:[0-9a-f-]{36}}/file")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView file(@PathVariable UUID grid, @RequestParam MultiValueMap<String, String> sent, Actor.Staff staff) {
        return transactions.in(staff.scope(), () -> {
            Grid here = find(staff, grid);
            Optional<Card> card = new Answer(sent).household().flatMap(one -> views.find(staff, here, one));
            card.ifPresent(one -> door.begin(
                    staff,
                    new Task(here.communityId(), "people.household", one.head().id()),
                    Purpose.VISIT));
            return to(card.map(one -> "/households/" + one.head().id()).orElse("/round/" + grid));
        });
    }

    /** Somebody who wanted no visits wants them again. */
    @PostMapping("/round/{grid:[0-9a-f-]{36}}/welcome")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView welcome(@PathVariable UUID grid, @RequestParam MultiValueMap<String, String> sent, Actor.Staff staff) {
        return transactions.in(staff.scope(), () -> {
            Grid here = find(staff, grid);
            Optional<Card> card = new Answer(sent).household().flatMap(one -> views.find(staff, here, one));
            card.ifPresent(
                    one -> deck.welcomeAgain(here.communityId(), one.head().id()));
            return to("/round/" + grid
                    + card.map(one -> "?card=" + one.head().id()).orElse(""));
        });
    }

    private Grid find(Actor.Staff staff, UUID grid) {
        return grids.find(staff, grid).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
