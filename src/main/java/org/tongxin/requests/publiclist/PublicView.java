package org.tongxin.requests.publiclist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Language;
import org.tongxin.ui.Page;

/** Says public cases in the reader's words. */
@Component
class PublicView {

    private final CaseWords words;
    private final Catalogue catalogue;
    private final Places places;

    PublicView(CaseWords words, Catalogue catalogue, Places places) {
        this.words = words;
        this.catalogue = catalogue;
        this.places = places;
    }

    String category(Page page, Community community, PublicCase open) {
        return words.category(page, community.id(), open.catalogueVersion(), open.category());
    }

    /** The grid, else the community: never more exact. */
    String place(Community community, PublicCase open) {
        return open.gridId() == null
                ? community.name()
                : places.of(community.id(), open.gridId()).map(Placement::label).orElse(community.name());
    }

    String state(Page page, PublicCase open) {
        return open.outcome() != null
                ? page.t("requests.outcome." + open.outcome().code())
                : page.t("requests.publiclist.state."
                        + (open.state() == CaseState.TO_CALL_BACK || open.state() == CaseState.TO_CHECK
                                ? "checking"
                                : open.state() == CaseState.CLOSED ? "closed" : "open"));
    }

    PublicListPage.Row row(Page page, Community community, PublicCase open) {
        String category = category(page, community, open);
        boolean closed = open.state() == CaseState.CLOSED;
        return new PublicListPage.Row(
                "/cases/" + open.number(),
                open.number(),
                open.text() == null ? category : open.text(),
                open.text() == null ? null : category,
                place(community, open),
                state(page, open),
                closed ? "" : "plain",
                page.when(open.reportedAt()));
    }

    /** The groups of the catalogue as choices; a group is named by the code of its first category's letter. */
    List<Choice> groups(Page page, Community community, String chosen) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Category category : catalogue.current(community.id())) {
            groups.computeIfAbsent(
                    letter(category.code()),
                    letter -> catalogue
                            .words(community.id(), category.version(), category.code(), page.language())
                            .group());
        }
        return groups.entrySet().stream()
                .map(group -> new Choice(
                        group.getKey(), group.getValue(), group.getKey().equals(chosen)))
                .toList();
    }

    /** The codes of a group, or null for all. */
    @Nullable
    List<String> codes(Community community, String group) {
        if (group.isEmpty()) {
            return null;
        }
        return catalogue.current(community.id()).stream()
                .map(Category::code)
                .filter(code -> letter(code).equals(group))
                .toList();
    }

    private static String letter(String code) {
        return code.substring(0, 1);
    }

    List<Choice> grids(Community community, String chosen) {
        List<Choice> grids = new ArrayList<>();
        places.whole(community.id())
                .ifPresent(whole -> places.inside(community.id(), whole.exact().id()).stream()
                        .filter(step -> step.kind() == AreaKind.GRID)
                        .forEach(step -> grids.add(new Choice(
                                step.id().toString(),
                                step.name(),
                                step.id().toString().equals(chosen)))));
        return grids;
    }

    /** What else the words of a page depend on. */
    static String reader(Page page) {
        Language language = page.language();
        return language.tag() + (page.elder() ? "e" : "");
    }
}
