package org.tongxin.area.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.BigMap;
import org.tongxin.area.Community;
import org.tongxin.area.MapDrawing;
import org.tongxin.area.MapTiles;
import org.tongxin.area.Post;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Drawings;

/** All grids of a community with who works there. */
public record GridsPage(
        String communityName, String supervisionPhone, MapDrawing drawing, BigMap map, List<Row> grids) {

    /**
     * A grid in the list.
     *
     * @param workers the public names of its workers
     * @param phone the first public phone, or null
     */
    public record Row(
            String code,
            String name,
            List<String> workers,
            @Nullable String phone) {}

    static GridsPage of(Community community, CommunityMap map, int today, MapTiles tiles) {
        List<Row> rows = map.all(AreaKind.GRID, today).stream()
                .map(grid -> {
                    List<Post> posts = map.posts().on(grid.id(), today).stream()
                            .filter(post -> post.roles().contains("grid_worker"))
                            .toList();
                    return new Row(
                            grid.facts().code(),
                            grid.name(),
                            posts.stream().flatMap(post -> name(post).stream()).toList(),
                            posts.stream()
                                    .flatMap(post -> phone(post).stream())
                                    .findFirst()
                                    .orElse(null));
                })
                .toList();
        return new GridsPage(
                community.name(),
                community.supervisionPhone(),
                Drawings.of(map, today),
                BigMap.of(community, null, null, tiles),
                rows);
    }

    static GridsPage none(Community community, MapTiles tiles) {
        return new GridsPage(
                community.name(),
                community.supervisionPhone(),
                new MapDrawing(1, 1, List.of()),
                BigMap.of(community, null, null, tiles),
                List.of());
    }

    private static List<String> name(Post post) {
        return post.holderName() == null ? List.of() : List.of(post.holderName());
    }

    private static List<String> phone(Post post) {
        return post.phone() == null ? List.of() : List.of(post.phone());
    }
}
