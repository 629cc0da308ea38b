package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something is in the tree of a community.
 *
 * @param communityId the community
 * @param chain the areas from the most exact one up to the community itself; never empty
 * @param point the place on the map, or null where only the area is known
 */
public record Placement(
        long communityId, List<Step> chain, @Nullable Point point) {

    /**
     * One area of the chain.
     *
     * @param name as residents say it: 第4网格, 3号楼
     */
    public record Step(UUID id, AreaKind kind, String name) {}

    public Placement {
        chain = List.copyOf(chain);
    }

    /** The most exact area. */
    public Step exact() {
        return chain.getFirst();
    }

    /** The grid, where the place lies in one. */
    public Optional<Step> grid() {
        return chain.stream().filter(step -> step.kind() == AreaKind.GRID).findFirst();
    }

    /** The names from the grid down: 第4网格 3号楼 2单元. */
    public String label() {
        var names = new StringBuilder();
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).kind() != AreaKind.COMMUNITY && chain.get(i).kind() != AreaKind.MICRO_GRID) {
                names.append(names.isEmpty() ? "" : " ").append(chain.get(i).name());
            }
        }
        return names.isEmpty() ? exact().name() : names.toString();
    }
}
