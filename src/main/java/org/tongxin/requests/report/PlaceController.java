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

    private final Drafting drafting;
    private final DraftCheck check;
    private final Places places;

    PlaceController(Drafting drafting, DraftCheck check, Places places) {
        this.drafting = drafting;
        this.check = check;
        this.places = places;
    }

    @GetMapping("/report/place")
    @AllowedTo(everyone = true)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        if (elsewhere != null || draft == null) {
            return Go.to(elsewhere == null ? "/report" : elsewhere);
        }
        FormErrors errors =
                draft.seen().contains(Step.PLACE) ? check.of(Step.PLACE, asked.community(), draft) : FormErrors.none();
        return Pages.show("requests/report/place", page(asked.community(), draft, List.of(), errors));
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
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        if (act.equals("clear")) {
            drafting.change(asked, request, PlaceController::cleared);
            return Go.to(Step.PLACE);
        }
        Community community = asked.community();
        var typed = new Typed(request);
        UnaryOperator<Draft> change =
                act.equals("nowhere") ? PlaceController::nowhere : old -> chosen(typed.spot(old), old, found);
        Draft draft = drafting.change(asked, request, old -> change.apply(old).seen(Step.PLACE))
                .orElse(before);
        FormErrors errors = check.of(Step.PLACE, community, draft);
        List<Choice> offers = found == null && !errors.any() ? offers(page, community, draft.spot()) : List.of();
        if (errors.any() || !offers.isEmpty()) {
            return Go.mend("requests/report/place", page(community, draft, offers, errors));
        }
        return Go.to(drafting.after(Step.PLACE, community, draft));
    }

    private static Draft cleared(Draft draft) {
        return draft.withSpot(new Draft.Spot("", "", "", draft.spot().address(), false))
                .unseen(Step.PLACE);
    }

    private static Draft nowhere(Draft draft) {
        return draft.withSpot(new Draft.Spot("", "", "", draft.spot().address(), true));
    }

    private static Draft chosen(Draft typed, Draft before, @Nullable String found) {
        Draft.Spot spot = typed.spot();
        if (found != null && !found.isEmpty() && !found.equals("words")) {
            return typed.withSpot(new Draft.Spot("", "", Typed.line(found), spot.address(), false));
        }
        boolean otherPoint = !spot.lat().equals(before.spot().lat())
                || !spot.lng().equals(before.spot().lng());
        return typed.withSpot(
                new Draft.Spot(spot.lat(), spot.lng(), otherPoint ? "" : spot.area(), spot.address(), false));
    }

    private List<Choice> offers(Page page, Community community, Draft.Spot spot) {
        if (spot.nowhere() || spot.hasPoint() || !spot.area().isEmpty()) {
            return List.of();
        }
        List<Choice> offers = new ArrayList<>();
        for (Placement found : places.find(community.id(), spot.address(), OFFERED)) {
            offers.add(new Choice(found.exact().id().toString(), found.label(), offers.isEmpty()));
        }
        if (!offers.isEmpty()) {
            offers.add(new Choice("words", page.t("requests.report.place.as_written", spot.address()), false));
        }
        return offers;
    }

    @GetMapping("/report/place/list")
    @AllowedTo(everyone = true)
    ModelAndView list(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "in", required = false) @Nullable String in) {
        Drafting.Asked asked = drafting.asked(request, response);
        String elsewhere = drafting.elsewhere(asked);
        if (elsewhere != null) {
            return Go.to(elsewhere);
        }
        long community = asked.community().id();
        Optional<Placement> here =
                area(in).flatMap(id -> places.of(community, id)).or(() -> places.whole(community));
        return here.map(place -> Pages.show("requests/report/place-list", tree(place)))
                .orElseGet(() -> Go.to(Step.PLACE));
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
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String area) {
        Drafting.Asked asked = drafting.asked(request, response);
        Draft before = asked.draft();
        if (before == null || before.sent() != null) {
            return Go.to(before == null ? "/report" : "/report/done");
        }
        Draft draft = drafting.change(
                        asked,
                        request,
                        old -> old.withSpot(new Draft.Spot(
                                        "", "", Typed.line(area), old.spot().address(), false))
                                .seen(Step.PLACE))
                .orElse(before);
        boolean wrong = check.of(Step.PLACE, asked.community(), draft).any();
        return Go.to(wrong ? Step.PLACE : drafting.after(Step.PLACE, asked.community(), draft));
    }

    private static Optional<UUID> area(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
