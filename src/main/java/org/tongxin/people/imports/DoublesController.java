package org.tongxin.people.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.tongxin.kernel.Duty;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** The page on which a row is compared with the person on file it may be. */
@Controller
class DoublesController {

    private static final String ONE = "people/imports/double";

    private final Communities communities;
    private final Doubles doubles;

    DoublesController(Communities communities, Doubles doubles) {
        this.communities = communities;
        this.doubles = doubles;
    }

    @GetMapping("/people/import/{id}/double/{at}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView show(@PathVariable UUID id, @PathVariable int at, Actor.Staff staff, HttpServletRequest request) {
        return show(staff, community(staff, request), id, at, FormErrors.none());
    }

    private ModelAndView show(Actor.Staff staff, long community, UUID id, int at, FormErrors errors) {
        return doubles.page(staff, community, id, at, errors)
                .map(page -> Pages.show(ONE, page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/people/import/{id}/double/{at}")
    @AllowedTo(value = Duty.KEEP_FILES, touches = AllowedTo.Touches.FILES)
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable int at,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false, defaultValue = "") List<String> take,
            Actor.Staff staff,
            HttpServletRequest request,
            HttpServletResponse response) {
        long community = community(staff, request);
        Decision decided = Set.of(Decision.SAME, Decision.ENTER, Decision.LEAVE).stream()
                .filter(each -> each.word().equals(decision))
                .findFirst()
                .orElse(null);
        if (decided == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(staff, community, id, at, FormErrors.none().and("decision", "people.import.double.undecided"));
        }
        Set<Field> taken = EnumSet.noneOf(Field.class);
        take.forEach(word -> Field.of(word).ifPresent(taken::add));
        if (!doubles.decide(staff, community, id, at, decided, taken)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("redirect:/people/import/" + id);
    }

    private long community(Actor.Staff staff, HttpServletRequest request) {
        return communities
                .of(request, staff.scope())
                .map(Community::id)
                .filter(id -> Importing.mayImport(staff, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
