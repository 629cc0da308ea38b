package org.tongxin.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Areas, landmarks and posts to be written together. What has a known id is replaced, the rest is new.
 *
 * @param areas in any order
 */
public record MapBatch(List<AreaEntry> areas, List<LandmarkEntry> landmarks, List<PostEntry> posts) {

    public MapBatch {
        areas = List.copyOf(areas);
        landmarks = List.copyOf(landmarks);
        posts = List.copyOf(posts);
    }

    /** Areas only. */
    public static MapBatch ofAreas(List<AreaEntry> areas) {
        return new MapBatch(areas, List.of(), List.of());
    }

    /** Posts only. */
    public static MapBatch ofPosts(List<PostEntry> posts) {
        return new MapBatch(List.of(), List.of(), posts);
    }

    /**
     * One area.
     *
     * @param parentId the next larger area; null for the community itself, whose outline is set so
     * @param code digits: the parent's code and a sequence; at most 40, unique within the community
     * @param name as residents say it, at most 80 characters
     * @param gridType for a grid, else null
     * @param description the borders in words, for the public notice of a grid, or null
     * @param shape the ground it covers, or null where only the name is known
     * @param centre where its name stands on the map; null: the middle of the shape
     * @param validFrom the first day
     * @param validTo the last day, or null
     */
    public record AreaEntry(
            UUID id,
            @Nullable UUID parentId,
            AreaKind kind,
            String code,
            String name,
            @Nullable GridType gridType,
            @Nullable String description,
            @Nullable Shape shape,
            @Nullable Point centre,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * 地标: a place people name without an address. It has an area, a point, or both.
     *
     * @param name what it is called
     * @param aliases what people also call it
     */
    public record LandmarkEntry(
            UUID id,
            String name,
            List<String> aliases,
            @Nullable UUID areaId,
            @Nullable Point point) {
        public LandmarkEntry {
            aliases = List.copyOf(aliases);
            if (areaId == null && point == null) {
                throw new IllegalArgumentException("A landmark has an area or a point");
            }
        }
    }

    /**
     * 岗位: one post. The meaning of its parts is told at {@link Post}.
     *
     * @param validFrom the first day
     * @param validTo the last day, or null
     */
    public record PostEntry(
            UUID id,
            UUID areaId,
            String kind,
            Set<String> roles,
            String title,
            @Nullable String holderName,
            @Nullable String phone,
            int tier,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public PostEntry {
            roles = Set.copyOf(roles);
        }
    }
}
