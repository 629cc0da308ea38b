package org.tongxin.requests.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 地点: where it is, as exactly as it was said.
 *
 * @param areaId the most exact area known, or null
 * @param gridId the grid it lies in, or null outside every grid
 * @param lat degrees north in WGS-84, or null where no point is known
 * @param lng degrees east
 * @param address as the reporter wrote it, or null
 * @param label the place in words for lists: 第4网格 3号楼; empty where unknown
 */
public record Where(
        @Nullable UUID areaId,
        @Nullable UUID gridId,
        @Nullable Double lat,
        @Nullable Double lng,
        @Nullable String address,
        String label) {

    public static final Where UNKNOWN = new Where(null, null, null, null, null, "");
}
