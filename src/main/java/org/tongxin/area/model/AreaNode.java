package org.tongxin.area.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.GridType;
import org.tongxin.area.MapBatch;
import org.tongxin.area.Placement;
import org.tongxin.area.Point;

/** One area in the tree of a community, as remembered. */
public final class AreaNode {

    private final Facts facts;
    private final Placement.Step step;
    private final int firstDay;
    private final int lastDay;
    private @Nullable AreaNode parent;
    private List<AreaNode> children = List.of();

    /** What is known of an area; its outline is kept where it has one. */
    public record Facts(
            UUID id,
            @Nullable UUID parentId,
            AreaKind kind,
            String code,
            String name,
            @Nullable GridType gridType,
            @Nullable String description,
            @Nullable Outline outline,
            @Nullable Point centre,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** As an area is written; its middle is that of its shape unless another is given. */
        public static Facts of(MapBatch.AreaEntry entry) {
            Outline outline = entry.shape() == null ? null : Outline.of(entry.shape());
            Point centre = entry.centre();
            return new Facts(
                    entry.id(),
                    entry.parentId(),
                    entry.kind(),
                    entry.code(),
                    entry.name(),
                    entry.gridType(),
                    entry.description(),
                    outline,
                    centre == null && outline != null ? outline.middle() : centre,
                    entry.validFrom(),
                    entry.validTo());
        }
    }

    AreaNode(Facts facts) {
        this.facts = facts;
        this.step = new Placement.Step(facts.id(), facts.kind(), facts.name());
        this.firstDay = day(facts.validFrom());
        this.lastDay = facts.validTo() == null ? Integer.MAX_VALUE : day(facts.validTo());
    }

    /** A date as the number of days since 1970. */
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    void hangUnder(AreaNode larger) {
        parent = larger;
        if (larger.children.isEmpty()) {
            larger.children = new ArrayList<>(2);
        }
        larger.children.add(this);
    }

    void sortChildren() {
        if (children.size() > 1) {
            children.sort(AreaOrder.BY_NAME);
        }
    }

    public Facts facts() {
        return facts;
    }

    public UUID id() {
        return facts.id();
    }

    public AreaKind kind() {
        return facts.kind();
    }

    public String name() {
        return facts.name();
    }

    /** The next larger area; null for the community. */
    public @Nullable AreaNode parent() {
        return parent;
    }

    /** All areas directly inside, also those not valid today, in the order people count them. */
    public List<AreaNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** The areas directly inside that are valid on the day. */
    public List<AreaNode> children(int day) {
        return children.stream().filter(child -> child.holdsOn(day)).toList();
    }

    /** True where it and everything it lies in is valid on the day. */
    public boolean holdsOn(int day) {
        for (AreaNode node = this; node != null; node = node.parent) {
            if (day < node.firstDay || day > node.lastDay) {
                return false;
            }
        }
        return true;
    }

    /** The steps from here up to the community. */
    public List<Placement.Step> chain() {
        List<Placement.Step> chain = new ArrayList<>(6);
        for (AreaNode node = this; node != null; node = node.parent) {
            chain.add(node.step);
        }
        return chain;
    }

    /** The nearest area of the kind, itself included; null where it lies in none. */
    public @Nullable AreaNode within(AreaKind kind) {
        for (AreaNode node = this; node != null; node = node.parent) {
            if (node.kind() == kind) {
                return node;
            }
        }
        return null;
    }

    /** The middle of it, or of the smallest area around it that has one. */
    public @Nullable Point centre() {
        for (AreaNode node = this; node != null; node = node.parent) {
            if (node.facts.centre() != null) {
                return node.facts.centre();
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return facts.kind() + " " + facts.code();
    }
}
