package org.tongxin.people.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.model.Addresses;
import org.tongxin.privacy.AuditLog;
import org.tongxin.ui.Pages;

/** What is typed here is sent in the body: names and numbers do not belong into addresses. */
@Controller
class SearchController {

    private final PeopleSearch search;
    private final Communities communities;
    private final Places places;
    private final AuditLog audit;
    private final Transactions transactions;

    SearchController(
            PeopleSearch search, Communities communities, Places places, AuditLog audit, Transactions transactions) {
        this.search = search;
        this.communities = communities;
        this.places = places;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/people")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView ask() {
        return Pages.show("people/search/search", new SearchPage("", null, false, false));
    }

    @PostMapping("/people")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String gone,
            Actor.Staff staff,
            HttpServletRequest request) {
        boolean movedAway = gone.equals("yes");
        SafeText typed = SafeText.line(q, Clues.LONGEST);
        Clues clues = Clues.read(typed.text());
        if (clues.isEmpty()) {
            return Pages.show("people/search/search", new SearchPage(typed.text(), List.of(), false, movedAway));
        }
        long community = communities
                .of(request, staff.scope())
                .map(Community::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        List<PeopleSearch.Found> found = transactions.in(staff.scope(), () -> {
            audit.append(community, staff, "people.search", null, null);
            return movedAway ? search.findGone(staff, community, clues) : search.find(staff, community, clues);
        });
        List<SearchPage.Row> rows = found.stream()
                .limit(PeopleSearch.MOST)
                .map(one -> new SearchPage.Row(
                        movedAway
                                ? "/my-counter/" + community + "/" + one.resident()
                                : "/households/" + one.household(),
                        one.name(),
                        one.otherName(),
                        one.birthYear(),
                        one.kind(),
                        Addresses.label(places, community, one.home(), one.address())))
                .sorted(Comparator.comparing(SearchPage.Row::name).thenComparing(SearchPage.Row::address))
                .toList();
        return Pages.show(
                "people/search/search",
                new SearchPage(typed.text(), rows, found.size() > PeopleSearch.MOST, movedAway));
    }
}
