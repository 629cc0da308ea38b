package org.tongxin.area.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Maps;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.SafeText;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** The posts: who is shown, who stands in, who is on call, when one ends. */
@Controller
class PostController {

    private final Communities communities;
    private final Maps maps;
    private final AreaRegister register;
    private final Clock clock;

    PostController(Communities communities, Maps maps, AreaRegister register, Clock clock) {
        this.communities = communities;
        this.maps = maps;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/map/posts")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView all(@RequestParam(defaultValue = "") String kind, Actor actor, HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        return Pages.show("area/upkeep/posts", PostsPage.of(map, maps.today(map.communityId()), clock.instant(), kind));
    }

    @GetMapping("/map/posts/{id}")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView one(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return page(map(actor, request), id, FormErrors.none(), PostForm.NOTHING);
    }

    @PostMapping("/map/posts/{id}/holder")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView holder(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            Actor actor,
            HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        SafeText safe = SafeText.line(name, 40);
        String number = phone.strip();
        FormErrors errors = FormErrors.none()
                .andIf(!safe.ok(), "name", "area.upkeep.name-wrong")
                .andIf(!number.isEmpty() && PhoneNumber.parse(number).isEmpty(), "phone", "area.import.phone-wrong");
        if (errors.any()) {
            return refused(map, id, errors, new PostForm(name, phone, "", "", "", ""));
        }
        register.showHolder(
                map.communityId(), id, safe.isEmpty() ? null : safe.text(), number.isEmpty() ? null : number);
        return back(id);
    }

    @PostMapping("/map/posts/{id}/stand-in")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView standIn(
            @PathVariable UUID id,
            @RequestParam(name = "stand-in", defaultValue = "") String standIn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        Optional<UUID> other = post(map, standIn);
        LocalDate first = MapController.date(from);
        LocalDate last = to.isBlank() ? null : MapController.date(to);
        FormErrors errors = FormErrors.none()
                .andIf(other.isEmpty() || other.get().equals(id), "stand-in", "area.upkeep.stand-in-missing")
                .andIf(first == null, "from", "area.upkeep.day-wrong")
                .andIf(!to.isBlank() && last == null, "to", "area.upkeep.day-wrong")
                .andIf(first != null && last != null && last.isBefore(first), "to", "area.import.period-backward");
        if (errors.any() || first == null || other.isEmpty()) {
            return refused(map, id, errors, new PostForm("", "", standIn, from, to, ""));
        }
        register.nameStandIn(map.communityId(), id, other.get(), first, last);
        return back(id);
    }

    private Optional<UUID> post(CommunityMap map, String written) {
        int today = maps.today(map.communityId());
        return map.posts().all(today).stream()
                .map(post -> post.id())
                .filter(each -> each.toString().equals(written))
                .findFirst();
    }

    @PostMapping("/map/posts/{id}/stand-in/end")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView endStandIn(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        LocalDate today = LocalDate.ofEpochDay(maps.today(map.communityId()));
        register.endStandIn(map.communityId(), id, today.minusDays(1));
        return back(id);
    }

    @PostMapping("/map/posts/{id}/on-call")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView onCall(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        if (post(map, id.toString()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        register.putOnCall(map.communityId(), id, clock.instant());
        return back(id);
    }

    @PostMapping("/map/posts/{id}/end")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(name = "last-day", defaultValue = "") String lastDay,
            Actor actor,
            HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        LocalDate day = MapController.date(lastDay);
        if (day == null) {
            return refused(
                    map,
                    id,
                    FormErrors.none().and("last-day", "area.upkeep.day-wrong"),
                    new PostForm("", "", "", "", "", lastDay));
        }
        register.endPost(map.communityId(), id, day);
        return back(id);
    }

    private ModelAndView refused(CommunityMap map, UUID id, FormErrors errors, PostForm form) {
        ModelAndView page = page(map, id, errors, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CommunityMap map, UUID id, FormErrors errors, PostForm form) {
        int today = maps.today(map.communityId());
        return PostPage.of(map, id, today, clock.instant(), errors, form)
                .map(page -> Pages.show("area/upkeep/post", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView(new RedirectView("/map/posts/" + id, false, false));
    }

    private CommunityMap map(Actor actor, HttpServletRequest request) {
        return communities
                .of(request, actor.scope())
                .map(Community::id)
                .flatMap(maps::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
