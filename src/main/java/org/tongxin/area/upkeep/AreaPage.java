package org.tongxin.area.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapDrawing;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Drawings;
import org.tongxin.ui.FormErrors;

/**
 * One area with what lies in it.
 *
 * @param path the larger areas, from the community down
 * @param kindKey key of its kind
 * @param figures how many of each smaller kind it has
 * @param lastDayTyped what was typed as the last day
 */
public record AreaPage(
        UUID id,
        List<Link> path,
        String name,
        String kindKey,
        boolean community,
        @Nullable String gridHref,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean drawn,
        MapDrawing drawing,
        List<Figure> figures,
        List<Link> children,
        List<PostLink> posts,
        FormErrors errors,
        String lastDayTyped) {

    /** An area to go to; {@code more} tells how many areas lie directly in it. */
    public record Link(UUID id, String name, String kindKey, String code, int more, boolean over) {}

    /** How many. */
    public record Figure(String kindKey, long count) {}

    /** A post on the area. */
    public record PostLink(UUID id, String title, @Nullable String holder) {}

    static String kindKey(AreaKind kind) {
        return "area.area-kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    static AreaPage of(CommunityMap map, AreaNode node, int today, FormErrors errors, String lastDayTyped) {
        List<Link> path = new ArrayList<>();
        for (AreaNode each = node.parent(); each != null; each = each.parent()) {
            path.addFirst(link(each, today));
        }
        boolean community = node.kind() == AreaKind.COMMUNITY;
        AreaNode grid = node.within(AreaKind.GRID);
        return new AreaPage(
                node.id(),
                path,
                node.name(),
                kindKey(node.kind()),
                community,
                node.kind() == AreaKind.GRID ? "/grids/" + node.facts().code() : null,
                node.facts().code(),
                node.facts().validFrom(),
                node.facts().validTo(),
                node.facts().outline() != null,
                community
                        ? Drawings.of(map, today)
                        : grid == null ? new MapDrawing(1, 1, List.of()) : Drawings.of(map, grid, today),
                figures(node, today),
                node.children().stream().map(child -> link(child, today)).toList(),
                map.posts().on(node.id(), today).stream().map(AreaPage::link).toList(),
                errors,
                lastDayTyped);
    }

    private static Link link(AreaNode node, int today) {
        return new Link(
                node.id(),
                node.name(),
                kindKey(node.kind()),
                node.facts().code(),
                node.children().size(),
                !node.holdsOn(today));
    }

    private static PostLink link(Post post) {
        return new PostLink(post.id(), post.title(), post.holderName());
    }

    private static List<Figure> figures(AreaNode node, int today) {
        long[] counts = new long[AreaKind.values().length];
        count(node, today, counts);
        return Arrays.stream(AreaKind.values())
                .filter(kind -> kind.compareTo(node.kind()) > 0 && counts[kind.ordinal()] > 0)
                .map(kind -> new Figure(kindKey(kind), counts[kind.ordinal()]))
                .toList();
    }

    private static void count(AreaNode node, int today, long[] counts) {
        for (AreaNode child : node.children(today)) {
            counts[child.kind().ordinal()]++;
            count(child, today, counts);
        }
    }
}
