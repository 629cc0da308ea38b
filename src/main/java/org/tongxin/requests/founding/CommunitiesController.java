package org.tongxin.requests.founding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.requests.LadderSetting;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.NavEntry;
import org.tongxin.ui.Pages;

/** The communities of the installation, for the system administrator: new ones, and what is set for each. */
@Controller
class CommunitiesController {

    private static final String NEW = "requests/founding/new";
    private static final String ONE = "requests/founding/community";

    private final Founding founding;
    private final Communities communities;

    CommunitiesController(Founding founding, Communities communities) {
        this.founding = founding;
        this.communities = communities;
    }

    @GetMapping("/communities")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView all() {
        return Pages.show(
                "requests/founding/communities",
                new CommunitiesPage(communities.all().stream()
                        .map(each -> new CommunitiesPage.Row(
                                each.id(),
                                each.name(),
                                each.slug(),
                                founding.facts(each.id()).code(),
                                each.zone().getId()))
                        .toList()));
    }

    @GetMapping("/communities/new")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView askNew() {
        return Pages.show(NEW, CommunityPage.fresh(CommunityForm.fresh(), FormErrors.none()));
    }

    @PostMapping("/communities")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView make(@RequestParam Map<String, String> typed, Actor actor) {
        var form = new CommunityForm(typed);
        FormErrors errors = form.faultsOfNew();
        Optional<Long> made = errors.any() ? Optional.empty() : founding.make(actor, form);
        if (made.isPresent()) {
            return goTo("/communities/" + made.get() + "?saved=made");
        }
        FormErrors all = errors.any() ? errors : errors.and("slug", "requests.founding.taken");
        return refused(NEW, CommunityPage.fresh(form, all));
    }

    @GetMapping("/communities/{id}")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView one(@PathVariable long id, @RequestParam(defaultValue = "") String saved) {
        String done = Set.of("made", "facts", "ladder").contains(saved) ? "requests.founding.saved." + saved : null;
        existing(id);
        return Pages.show(
                ONE,
                new CommunityPage(
                        id,
                        CommunityForm.of(founding.facts(id)),
                        CommunityPage.fields(founding.ladder(id)),
                        done,
                        FormErrors.none()));
    }

    @PostMapping("/communities/{id}")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView change(@PathVariable long id, @RequestParam Map<String, String> typed, Actor actor) {
        existing(id);
        var form = new CommunityForm(typed);
        FormErrors errors = form.faults();
        if (!errors.any() && !founding.change(actor, id, form)) {
            errors = errors.and("host", "requests.founding.taken");
        }
        return errors.any()
                ? refused(ONE, new CommunityPage(id, form, CommunityPage.fields(founding.ladder(id)), null, errors))
                : goTo("/communities/" + id + "?saved=facts");
    }

    @PostMapping("/communities/{id}/ladder")
    @AllowedTo(Duty.ADMINISTER_SYSTEM)
    ModelAndView changeLadder(@PathVariable long id, @RequestParam Map<String, String> typed, Actor actor) {
        existing(id);
        List<LadderSetting.Level> levels = LadderForm.levels(typed);
        FormErrors errors = LadderForm.faults(levels);
        if (errors.any()) {
            return refused(ONE, new CommunityPage(id, CommunityForm.of(founding.facts(id)), typed, null, errors));
        }
        founding.changeLadder(actor, id, levels);
        return goTo("/communities/" + id + "?saved=ladder");
    }

    private void existing(long id) {
        if (communities.byId(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView refused(String template, CommunityPage page) {
        ModelAndView view = Pages.show(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView goTo(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry communitiesEntry() {
            return new NavEntry("requests.founding.nav", "/communities", Set.of(Duty.ADMINISTER_SYSTEM), 790);
        }
    }
}
