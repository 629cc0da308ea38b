package org.tongxin.insight.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Page;

/** What areas, groups and categories are called on a board. */
@Component
class Names {

    private final Places places;
    private final Catalogue catalogue;

    Names(Places places, Catalogue catalogue) {
        this.places = places;
        this.catalogue = catalogue;
    }

    /** The grids of today, in the order people count them. */
    Map<UUID, String> grids(long communityId) {
        List<Placement.Step> inside = places.whole(communityId)
                .map(whole -> places.inside(communityId, whole.exact().id()))
                .orElse(List.of());
        Map<UUID, String> names = new LinkedHashMap<>();
        inside.stream().filter(area -> area.kind() == AreaKind.GRID).forEach(grid -> names.put(grid.id(), grid.name()));
        return names;
    }

    /** The groups of the catalogue by the letter their codes begin with. */
    Map<String, String> groups(Page page, long communityId) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Category category : catalogue.current(communityId)) {
            names.computeIfAbsent(
                    category.code().substring(0, 1),
                    letter -> catalogue
                            .words(communityId, category.version(), category.code(), page.language())
                            .group());
        }
        return names;
    }

    /** A grid; one that is no longer on the map keeps its cases. */
    String grid(Page page, long communityId, @Nullable UUID grid) {
        if (grid == null) {
            return page.t("insight.board.grid.none");
        }
        String name = grids(communityId).get(grid);
        return name == null ? page.t("insight.board.grid.former") : name;
    }

    String group(Page page, long communityId, String letter) {
        return letter.equals(Asked.NONE)
                ? page.t("insight.board.group.none")
                : groups(page, communityId).getOrDefault(letter, letter);
    }

    /** A category in the version that its case keeps. */
    String category(Page page, long communityId, int version, @Nullable String code) {
        return code == null
                ? page.t("insight.board.group.none")
                : catalogue.words(communityId, version, code, page.language()).name();
    }
}
