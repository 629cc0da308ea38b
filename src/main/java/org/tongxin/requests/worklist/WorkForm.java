package org.tongxin.requests.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;
import org.tongxin.ui.Tab;

/** What the address of the list says, read and written. */
@Component
class WorkForm {

    private static final int LONGEST = 100;

    private final Catalogue catalogue;
    private final Places places;

    WorkForm(Catalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    /** The parameters as they came. */
    record Typed(
            String tab, String words, String state, String category, String grid, String emergency, String after) {}

    Wanted read(Actor.Staff staff, Typed typed) {
        View view = View.of(typed.tab()).filter(known -> known.isFor(staff)).orElseGet(() -> View.first(staff));
        String words = SafeText.line(typed.words(), LONGEST).text();
        return new Wanted(
                view,
                words.codePointCount(0, words.length()) > LONGEST ? "" : words,
                Arrays.stream(CaseState.values())
                        .filter(state -> state.code().equals(typed.state()))
                        .findFirst()
                        .orElse(null),
                typed.category().matches("[A-Za-z0-9_]{1,20}") ? typed.category() : null,
                id(typed.grid()),
                typed.emergency().equals("on"),
                Place.of(typed.after()));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    WorkPage page(
            Actor.Staff staff, Page page, Wanted wanted, Lines.Counts counts, List<WorkRow> rows, @Nullable Line last) {
        boolean whole = wanted.view() != View.MINE || wanted.searches();
        return new WorkPage(
                wanted.view().code(),
                tabs(staff, page, wanted, counts),
                wanted.words(),
                filters(staff, page, wanted),
                rows,
                whole,
                last == null ? null : href(wanted, place(wanted, last)),
                wanted.after() == null ? null : href(wanted, null));
    }

    private static Place place(Wanted wanted, Line last) {
        Instant at = wanted.newestFirst() ? last.reportedAt() : last.dueAt();
        return new Place(last.emergency(), at, last.id());
    }

    private static String href(Wanted wanted, @Nullable Place after) {
        var address = UriComponentsBuilder.fromPath("/work")
                .queryParam("tab", wanted.view().code());
        List<Object> values = new ArrayList<>();
        put(address, values, "q", wanted.words().isBlank() ? null : wanted.words());
        put(
                address,
                values,
                "state",
                wanted.state() == null ? null : wanted.state().code());
        put(address, values, "category", wanted.category());
        put(address, values, "grid", wanted.grid());
        put(address, values, "emergency", wanted.emergencyOnly() ? "on" : null);
        put(address, values, "after", after == null ? null : after.text());
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder address, List<Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static List<Tab> tabs(Actor.Staff staff, Page page, Wanted wanted, Lines.Counts counts) {
        List<Tab> tabs = new ArrayList<>();
        for (View view : View.values()) {
            boolean current = view == wanted.view() && !wanted.searches();
            boolean empty = view == View.SUPERVISED && counts.of(view) == 0;
            if (view.isFor(staff) && (!empty || current)) {
                tabs.add(new Tab("/work?tab=" + view.code(), label(page, view, counts), current));
            }
            if (view == View.OBJECTIONS) {
                addIf(tabs, staff.may(Duty.CHECK), "/check", page.t("requests.worklist.tab.check", counts.toCheck()));
                addIf(
                        tabs,
                        staff.may(Duty.CALL_BACK),
                        "/call-back",
                        page.t("requests.worklist.tab.call_back", counts.toCallBack()));
            }
        }
        return tabs;
    }

    private static void addIf(List<Tab> tabs, boolean shown, String href, String label) {
        if (shown) {
            tabs.add(new Tab(href, label, false));
        }
    }

    private static String label(Page page, View view, Lines.Counts counts) {
        return view == View.CLOSED
                ? page.t("requests.worklist.tab.closed")
                : page.t("requests.worklist.tab." + view.code(), counts.of(view));
    }

    private WorkPage.Filters filters(Actor.Staff staff, Page page, Wanted wanted) {
        List<Choice> states = Arrays.stream(CaseState.values())
                .map(state ->
                        new Choice(state.code(), page.t("requests.state." + state.code()), state == wanted.state()))
                .toList();
        return new WorkPage.Filters(
                states,
                categories(staff, page, wanted),
                grids(staff, wanted),
                wanted.emergencyOnly(),
                wanted.state() != null || wanted.category() != null || wanted.grid() != null || wanted.emergencyOnly());
    }

    private List<Choice> categories(Actor.Staff staff, Page page, Wanted wanted) {
        return communities(staff)
                .limit(1)
                .flatMap(community -> catalogue.current(community).stream()
                        .map(category -> choice(page, wanted, community, category)))
                .toList();
    }

    private Choice choice(Page page, Wanted wanted, long community, Category category) {
        String name = catalogue
                .words(community, category.version(), category.code(), page.language())
                .name();
        return new Choice(category.code(), name, category.code().equals(wanted.category()));
    }

    private List<Choice> grids(Actor.Staff staff, Wanted wanted) {
        return communities(staff)
                .flatMap(community -> places.whole(community).stream())
                .flatMap(whole ->
                        places.inside(whole.communityId(), whole.exact().id()).stream())
                .filter(area -> area.kind() == AreaKind.GRID)
                .map(area ->
                        new Choice(area.id().toString(), area.name(), area.id().equals(wanted.grid())))
                .toList();
    }

    private static Stream<Long> communities(Actor.Staff staff) {
        return staff.scope().communities().stream().sorted();
    }
}
