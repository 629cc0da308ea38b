package org.tongxin.area.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.BigMap;
import org.tongxin.area.Community;
import org.tongxin.area.GridType;
import org.tongxin.area.MapDrawing;
import org.tongxin.area.MapTiles;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.AreaOrder;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Drawings;

/**
 * The notice of one grid.
 *
 * @param description the borders in words, or null
 * @param people who works here, the grid's own posts first
 * @param buildings the names of its buildings
 * @param homes how many homes it has
 */
public record GridPage(
        String communityName,
        String supervisionPhone,
        String name,
        String code,
        boolean dedicated,
        @Nullable String description,
        MapDrawing drawing,
        BigMap map,
        List<Person> people,
        List<String> buildings,
        int homes) {

    /**
     * Someone who works here.
     *
     * @param title of the post
     * @param place the part of the grid the post is for, or null for the whole grid
     * @param name the public name, or null while it is vacant
     * @param standIn the title of the post that stands in today, or null
     * @param phone the public phone, or null
     */
    public record Person(
            String title,
            @Nullable String place,
            @Nullable String name,
            @Nullable String standIn,
            @Nullable String phone) {}

    static GridPage of(Community community, CommunityMap map, AreaNode grid, int today, MapTiles tiles) {
        List<Post> posts = new ArrayList<>();
        List<AreaNode> buildings = new ArrayList<>();
        int homes = walk(map, grid, today, posts, buildings);
        posts.sort(Comparator.comparing((Post post) -> !ofAll(grid, post)).thenComparing(AreaOrder.POSTS));
        buildings.sort(AreaOrder.BY_NAME);
        return new GridPage(
                community.name(),
                community.supervisionPhone(),
                grid.name(),
                grid.facts().code(),
                grid.facts().gridType() == GridType.DEDICATED,
                grid.facts().description(),
                Drawings.of(map, grid, today),
                BigMap.of(community, grid.centre(), 16, tiles),
                posts.stream().map(post -> person(map, grid, post, today)).toList(),
                buildings.stream().map(AreaNode::name).toList(),
                homes);
    }

    private static int walk(CommunityMap map, AreaNode node, int today, List<Post> posts, List<AreaNode> buildings) {
        posts.addAll(map.posts().on(node.id(), today));
        if (node.kind() == AreaKind.BUILDING) {
            buildings.add(node);
        }
        int homes = node.kind() == AreaKind.HOME ? 1 : 0;
        for (AreaNode child : node.children(today)) {
            homes += walk(map, child, today, posts, buildings);
        }
        return homes;
    }

    /** True for a post of the whole grid. */
    private static boolean ofAll(AreaNode grid, Post post) {
        return post.areaId().equals(grid.id());
    }

    private static Person person(CommunityMap map, AreaNode grid, Post post, int today) {
        AreaNode part = ofAll(grid, post) ? null : map.node(post.areaId());
        Post standIn = post.standIn() == null
                ? null
                : map.posts().byId(post.standIn(), today).orElse(null);
        return new Person(
                post.title(),
                part == null ? null : part.name(),
                post.holderName(),
                standIn == null
                        ? null
                        : standIn.holderName() == null
                                ? standIn.title()
                                : standIn.holderName() + "（" + standIn.title() + "）",
                standIn == null || standIn.phone() == null ? post.phone() : standIn.phone());
    }
}
