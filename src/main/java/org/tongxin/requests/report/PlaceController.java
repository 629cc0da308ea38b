package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** Where it is: in words, by the list of places, by a pin, by where the device is, or nowhere in particular. */
@Controller
class PlaceController {

    private static final int OFFERED = 5;

    /** The answer that none of the places offered is meant. */
    private static final String WORDS = "words";

    private final Asking asking;
    private final Drafting drafting;
    private final DraftCheck check;
    private final Places places;
    private final Asking.Question place = new Asking.Question(Step.PLACE, "requests/report/place", this::page);

    PlaceController(Asking asking, Drafting drafting, DraftCheck check, Places places) {
        this.asking = asking;
        this.drafting = drafting;
        this.check = check;
        this.places = places;
    }

    @GetMapping("/report/place")
    @AllowedTo(everyone = true)
    ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), place);
    }

    private PlacePage page(Page page, Community community, Draft draft, FormErrors errors) {
        return page(community, draft, List.of(), errors);
    }

    private PlacePage page(Community community, Draft draft, List<Choice> offered, FormErrors errors) {
        return new PlacePage(
                draft.spot().lat(),
                draft.spot().lng(),
                draft.spot().address(),
                chosen(community, draft.spot()),
                offered,
                community.slug(),
                community.centre(),
                drafting.before(Step.PLACE, community, draft).href(),
                errors);
    }

    private @Nullable String chosen(Community community, Draft.Spot spot) {
        if (!spot.area().isEmpty()) {
            return check.area(community, spot)
                    .flatMap(id -> places.of(community.id(), id))
                    .map(Placement::label)
                    .orElse(null);
        }
        Point point = DraftCheck.point(spot);
        return point == null
                ? null
                : places.at(community.id(), point).map(Placement::label).orElse(null);
    }

    /**
     * The answer. A place chosen before gives way to another pin; typed words that may mean known places are offered
     * once.
     *
     * @param act {@code nowhere} where the matter has no particular place, {@code clear} to choose anew
     * @param found id of an offered place, {@code words} for none of them, or null before any was offered
     */
    @PostMapping("/report/place")
    @AllowedTo(everyone = true)
    ModelAndView answer(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable String found) {
        var turn = new Asking.Turn(page, request, response);
        if (act.equals("clear")) {
            return asking.changing(turn, (asked, before) -> {
                drafting.change(asked, request, PlaceController::cleared);
                return Go.to(Step.PLACE);
            });
        }
        var typed = new Typed(request);
        UnaryOperator<Draft> answer =
                act.equals("nowhere") ? PlaceController::nowhere : old -> chosen(typed.spot(old), old, found);
        return asking.take(turn, place, answer, (asked, draft) -> {
            List<Choice> offers = found == null ? offers(page, asked.community(), draft.spot()) : List.of();
            return offers.isEmpty()
                    ? Go.to(drafting.after(Step.PLACE, asked.community(), draft))
                    : Go.mend(place.template(), page(asked.community(), draft, offers, FormErrors.none()));
        });
    }

    private static Draft cleared(Draft draft) {
        return draft.withSpot(Draft.Spot.in("", draft.spot().address())).unseen(Step.PLACE);
    }

    private static Draft nowhere(Draft draft) {
        return draft.withSpot(new Draft.Spot("", "", "", draft.spot().address(), true, false));
    }

    private static Draft chosen(Draft typed, Draft before, @Nullable String found) {
        Draft.Spot spot = typed.spot();
        boolean asWritten = WORDS.equals(found);
        if (found != null && !found.isEmpty() && !asWritten) {
            return typed.withSpot(Draft.Spot.in(Typed.line(found), spot.address()));
        }
        boolean otherPoint = !spot.lat().equals(before.spot().lat())
                || !spot.lng().equals(before.spot().lng());
        return typed.withSpot(new Draft.Spot(
                spot.lat(), spot.lng(), otherPoint ? "" : spot.area(), spot.address(), false, asWritten));
    }

    private List<Choice> offers(Page page, Community community, Draft.Spot spot) {
        if (spot.nowhere() || spot.hasPoint() || !spot.area().isEmpty()) {
            return List.of();
        }
        List<Choice> offers = new ArrayList<>();
        for (Placement found :
                places.find(community.id(), spot.address(), OFFERED).offers()) {
            offers.add(new Choice(found.exact().id().toString(), found.label(), offers.isEmpty()));
        }
        if (!offers.isEmpty()) {
            offers.add(new Choice(WORDS, page.t("requests.report.place.as_written", spot.address()), false));
        }
        return offers;
    }

    @GetMapping("/report/place/list")
    @AllowedTo(everyone = true)
    ModelAndView list(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "in", required = false) @Nullable String in) {
        return asking.reading(new Asking.Turn(page, request, response), (asked, draft) -> {
            long community = asked.community().id();
            return area(in).flatMap(id -> places.of(community, id))
                    .or(() -> places.whole(community))
                    .map(here -> Pages.show("requests/report/place-list", tree(here)))
                    .orElseGet(() -> Go.to(Step.PLACE));
        });
    }

    private PlacePage.Tree tree(Placement here) {
        List<Placement.Step> chain = here.chain();
        List<String> path = chain.reversed().stream().map(Placement.Step::name).toList();
        boolean unit = here.exact().kind() == AreaKind.UNIT;
        List<PlacePage.Branch> inside = unit
                ? List.of()
                : places.inside(here.communityId(), here.exact().id()).stream()
                        .filter(step -> step.kind() != AreaKind.HOME)
                        .map(step -> new PlacePage.Branch(step.id().toString(), step.name()))
                        .toList();
        return new PlacePage.Tree(
                path,
                here.exact().id().toString(),
                chain.size() > 1 ? chain.get(1).id().toString() : null,
                here.exact().kind() != AreaKind.COMMUNITY,
                inside);
    }

    /** Chooses an area from the list. */
    @PostMapping("/report/place/list")
    @AllowedTo(everyone = true)
    ModelAndView choose(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String area) {
        return asking.changing(new Asking.Turn(page, request, response), (asked, before) -> {
            Draft draft = drafting.change(
                            asked,
                            request,
                            old -> old.withSpot(Draft.Spot.in(
                                            Typed.line(area), old.spot().address()))
                                    .seen(Step.PLACE))
                    .orElse(before);
            boolean wrong = check.of(Step.PLACE, asked.community(), draft).any();
            return Go.to(wrong ? Step.PLACE : drafting.after(Step.PLACE, asked.community(), draft));
        });
    }

    private static Optional<UUID> area(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
