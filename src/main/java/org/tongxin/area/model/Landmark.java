package org.tongxin.area.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;

/** 地标: a place people name without an address; it has an area, a point, or both. */
public record Landmark(
        UUID id,
        String name,
        List<String> aliases,
        @Nullable UUID areaId,
        @Nullable Point point) {}
