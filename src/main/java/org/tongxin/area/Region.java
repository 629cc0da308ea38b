package org.tongxin.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 区划: an official region above the community: province, city, county or township.
 *
 * @param code its 12-digit code; trailing zeros tell the level
 * @param name its official name
 * @param validFrom the first day of this name and code
 * @param validTo the last day, or null while it stands
 */
public record Region(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Region {
        if (!code.matches("\\d{12}")) {
            throw new IllegalArgumentException("A region's code has 12 digits");
        }
    }

    /** The levels above the community, from large to small. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }

    /** Its level, told by the code. */
    public Level level() {
        return code.endsWith("0000000000")
                ? Level.PROVINCE
                : code.endsWith("00000000") ? Level.CITY : code.endsWith("000000") ? Level.COUNTY : Level.TOWNSHIP;
    }
}
