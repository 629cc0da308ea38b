package org.tongxin.people.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;

/** 地址: where a household lives, as people write it. */
public final class Addresses {

    private Addresses() {}

    /** The place from the grid down and what the map does not know; empty where neither is known. */
    public static String label(Places places, long communityId, @Nullable UUID home, @Nullable String address) {
        String place = home == null
                ? ""
                : places.of(communityId, home).map(Placement::label).orElse("");
        return address == null ? place : (place + " " + address).strip();
    }
}
