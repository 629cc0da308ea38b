package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.Identity;
import org.tongxin.requests.Visibility;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;

/** Who says it, and who may know: two choices that have nothing to do with each other. */
@Controller
class WhoController {

    private final Asking asking;
    private final Drafting drafting;
    private final DraftCheck check;
    private final Places places;
    private final Posts posts;
    private final Asking.Question who = new Asking.Question(Step.WHO, "requests/report/who", this::who);
    private final Asking.Question share = new Asking.Question(Step.SHARE, "requests/report/share", this::share);

    WhoController(Asking asking, Drafting drafting, DraftCheck check, Places places, Posts posts) {
        this.asking = asking;
        this.drafting = drafting;
        this.check = check;
        this.places = places;
        this.posts = posts;
    }

    @GetMapping("/report/who")
    @AllowedTo(everyone = true)
    ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), who);
    }

    private WhoPage who(Page page, Community community, Draft draft, FormErrors errors) {
        List<Choice> identities = Stream.of(Identity.values())
                .map(identity -> new Choice(
                        identity.code(),
                        page.t("requests.identity." + identity.code()),
                        page.t("requests.report.who." + identity.code()),
                        identity.code().equals(draft.person().identity())))
                .toList();
        Draft.Person person = draft.person();
        String back = drafting.before(Step.WHO, community, draft).href();
        return new WhoPage(identities, person.name(), person.phone(), person.email(), back, errors);
    }

    @PostMapping("/report/who")
    @AllowedTo(everyone = true)
    ModelAndView answer(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.take(new Asking.Turn(page, request, response), who, new Typed(request)::person);
    }

    @GetMapping("/report/share")
    @AllowedTo(everyone = true)
    ModelAndView askShare(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.show(new Asking.Turn(page, request, response), share);
    }

    private WhoPage.Share share(Page page, Community community, Draft draft, FormErrors errors) {
        String usual = check.category(community, draft)
                .map(category -> category.usually().code())
                .orElse("");
        String chosen = draft.visibility().isEmpty() ? usual : draft.visibility();
        List<Choice> choices = Stream.of(Visibility.values())
                .map(visibility -> new Choice(
                        visibility.code(),
                        page.t("requests.report.share." + visibility.code()),
                        page.t("requests.report.share." + visibility.code() + "_hint"),
                        visibility.code().equals(chosen)))
                .toList();
        List<Choice> about = check.isAboutStaff(draft) ? about(community, draft) : List.of();
        return new WhoPage.Share(choices, about, errors);
    }

    /** The posts that answer for the place, then those of the whole community. */
    private List<Choice> about(Community community, Draft draft) {
        Set<UUID> areas = place(community, draft).or(() -> places.whole(community.id())).stream()
                .flatMap(place -> place.chain().stream())
                .map(Placement.Step::id)
                .collect(Collectors.toSet());
        return posts.all(community.id()).stream()
                .filter(post -> areas.contains(post.areaId()))
                .map(post -> new Choice(
                        post.id().toString(), named(post), post.id().toString().equals(draft.about())))
                .toList();
    }

    private static String named(Post post) {
        return post.holderName() == null ? post.title() : post.title() + " · " + post.holderName();
    }

    private Optional<Placement> place(Community community, Draft draft) {
        Point point = DraftCheck.point(draft.spot());
        return check.area(community, draft.spot())
                .flatMap(id -> places.of(community.id(), id))
                .or(() -> Optional.ofNullable(point).flatMap(at -> places.at(community.id(), at)))
                .or(() -> draft.spot().asWritten()
                        ? Optional.empty()
                        : places.find(community.id(), draft.spot().address(), 1).certain());
    }

    @PostMapping("/report/share")
    @AllowedTo(everyone = true)
    ModelAndView answerShare(Page page, HttpServletRequest request, HttpServletResponse response) {
        return asking.take(new Asking.Turn(page, request, response), share, new Typed(request)::share);
    }
}
