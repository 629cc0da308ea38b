package org.tongxin.requests.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.catalogue.CataloguePages.GuideListPage;
import org.tongxin.requests.catalogue.CataloguePages.GuidePage;
import org.tongxin.ui.Pages;

/** What everybody may know of the catalogue: what is dealt with, how, and within what time. */
@Controller
class GuideController {

    private final Editions editions;
    private final Communities communities;

    GuideController(Editions editions, Communities communities) {
        this.editions = editions;
        this.communities = communities;
    }

    @GetMapping("/guide")
    @AllowedTo(everyone = true)
    ModelAndView list(HttpServletRequest request) {
        return Pages.show(
                "requests/catalogue/guides",
                new GuideListPage(
                        edition(request).items().stream().filter(Item::active).toList()));
    }

    @GetMapping("/guide/{code}")
    @AllowedTo(everyone = true)
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        Item item = edition(request)
                .item(code)
                .filter(Item::active)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pages.show("requests/catalogue/guide", new GuidePage(item));
    }

    private Edition edition(HttpServletRequest request) {
        return editions.current(communities.of(request).id());
    }
}
