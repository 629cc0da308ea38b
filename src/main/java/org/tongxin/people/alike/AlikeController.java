package org.tongxin.people.alike;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.alike.AlikeRows.Alike;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.BirthWords;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Task;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** A page of those who may be on file twice; each one shown is a look at a file. */
@Controller
class AlikeController {

    /** People of a page. */
    static final int MOST = 30;

    private static final int GROUPS = 15;

    private final AlikeRows rows;
    private final Communities communities;
    private final Places places;
    private final FileDoor door;
    private final Transactions transactions;

    AlikeController(AlikeRows rows, Communities communities, Places places, FileDoor door, Transactions transactions) {
        this.rows = rows;
        this.communities = communities;
        this.places = places;
        this.door = door;
        this.transactions = transactions;
    }

    @GetMapping("/people/doubles")
    @AllowedTo(value = Duty.KEEP_FILES, touches = Touches.FILES)
    ModelAndView show(Actor.Staff staff, Page page, HttpServletRequest request) {
        long community = communities
                .of(request, staff.scope())
                .map(Community::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return transactions.in(staff.scope(), () -> show(staff, page, community));
    }

    private ModelAndView show(Actor.Staff staff, Page page, long community) {
        List<Alike> all = rows.find(staff, community, GROUPS + 1);
        var task = new Task(community, "people.alike", new UUID(0, community));
        List<List<Alike>> shown = shown(all, door.shut(staff, task, ids(all)));
        List<UUID> seen = shown.stream().flatMap(group -> ids(group).stream()).toList();
        if (!seen.isEmpty()) {
            door.look(staff, task, seen, "people.looks.alike");
        }
        return Pages.show(
                "people/alike/alike",
                new AlikePage(
                        shown.stream()
                                .map(group -> group(page, community, group))
                                .toList(),
                        all.stream().mapToInt(Alike::group).distinct().count() > shown.size()));
    }

    private static List<UUID> ids(List<Alike> alike) {
        return alike.stream().map(Alike::resident).distinct().toList();
    }

    /** Whole groups, as many as a page holds; those whose files are shut are not in them, and nobody is told twice. */
    private static List<List<Alike>> shown(List<Alike> all, Set<UUID> shut) {
        Map<Integer, List<Alike>> groups = all.stream()
                .filter(one -> !shut.contains(one.resident()))
                .collect(Collectors.groupingBy(Alike::group, LinkedHashMap::new, Collectors.toList()));
        List<List<Alike>> shown = new ArrayList<>();
        Set<Set<UUID>> told = new HashSet<>();
        int people = 0;
        for (List<Alike> group : groups.values()) {
            List<Alike> some = group.stream().limit(MOST).toList();
            if (some.size() > 1 && people + some.size() <= MOST && told.add(Set.copyOf(ids(some)))) {
                shown.add(some);
                people += some.size();
            }
        }
        return shown;
    }

    private AlikePage.Group group(Page page, long community, List<Alike> group) {
        return new AlikePage.Group(
                group.getFirst().why(),
                group.stream()
                        .map(one -> new AlikePage.Row(
                                one.household(),
                                one.name(),
                                BirthWords.of(page, one.birth(), one.exact()),
                                Addresses.label(places, community, one.home(), one.address())))
                        .toList());
    }
}
