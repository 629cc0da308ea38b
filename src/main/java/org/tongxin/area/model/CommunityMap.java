package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.PlaceMatches;
import org.tongxin.area.Point;

/** 社区地图: the tree of one community with its index of points, its words and its posts, at one version. Unchanging. */
public final class CommunityMap {

    private final long communityId;
    private final long version;
    private final Map<UUID, AreaNode> nodes;
    private final AreaNode root;
    private final PointIndex points;
    private final PlaceSearch search;
    private final PostBoard posts;

    /**
     * Built from what was written.
     *
     * @throws IllegalArgumentException where there is no root or an area hangs in the air
     */
    public CommunityMap(
            long communityId, long version, List<AreaNode.Facts> areas, List<Landmark> landmarks, PostBoard posts) {
        this.communityId = communityId;
        this.version = version;
        this.posts = posts;
        this.nodes = HashMap.newHashMap(areas.size());
        areas.forEach(facts -> nodes.put(facts.id(), new AreaNode(facts)));
        this.root = hang();
        List<AreaNode> drawn = new ArrayList<>();
        for (AreaNode node : nodes.values()) {
            node.sortChildren();
            if (node.facts().outline() != null && node.kind() != AreaKind.COMMUNITY) {
                drawn.add(node);
            }
        }
        this.points = new PointIndex(drawn);
        this.search = new PlaceSearch(this, landmarks);
    }

    private AreaNode hang() {
        AreaNode top = null;
        for (AreaNode node : nodes.values()) {
            UUID parentId = node.facts().parentId();
            if (parentId == null) {
                top = node;
                continue;
            }
            AreaNode parent = nodes.get(parentId);
            if (parent == null) {
                throw new IllegalArgumentException("An area lies in none");
            }
            node.hangUnder(parent);
        }
        if (top == null) {
            throw new IllegalArgumentException("A community has a root");
        }
        return top;
    }

    public long communityId() {
        return communityId;
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }

    /** How many areas it remembers. */
    public int size() {
        return nodes.size();
    }

    /** The community itself. */
    public AreaNode root() {
        return root;
    }

    public PostBoard posts() {
        return posts;
    }

    /** The box around everything drawn. */
    public Box box() {
        return points.box();
    }

    /** The area; null where it is unknown. */
    public @Nullable AreaNode node(UUID id) {
        return nodes.get(id);
    }

    /** All areas of a kind that are valid on the day, in the order people count them. */
    public List<AreaNode> all(AreaKind kind, int day) {
        List<AreaNode> found = new ArrayList<>();
        gather(root, kind, day, found);
        found.sort(AreaOrder.BY_NAME);
        return found;
    }

    private static void gather(AreaNode node, AreaKind kind, int day, List<AreaNode> found) {
        if (node.kind() == kind && node.holdsOn(day)) {
            found.add(node);
        }
        if (node.kind().compareTo(kind) < 0) {
            node.children().forEach(child -> gather(child, kind, day, found));
        }
    }

    /** The smallest area with an outline that holds the point on the day; null outside all. */
    public @Nullable AreaNode at(Point point, int day) {
        return points.at(point, day);
    }

    /** The places that fit the words on the day. */
    public PlaceMatches find(String words, int limit, int day) {
        return search.find(words, limit, day);
    }
}
