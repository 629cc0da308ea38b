package org.tongxin.area;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is set for a community.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens, at most 40
 * @param code its statistical code of 12 digits
 * @param codePrefix 0 to 999: the first three digits of its query codes
 * @param name its name as its residents write it
 * @param host the host name its pages are reached by, or null
 * @param zone its time zone
 * @param supervisionPhone 监督电话
 * @param centre where the map opens
 * @param language BCP 47 tag of the language a reader without a choice of their own gets
 */
public record CommunityFacts(
        String slug,
        String code,
        int codePrefix,
        String name,
        @Nullable String host,
        ZoneId zone,
        String supervisionPhone,
        Point centre,
        String language) {

    public CommunityFacts {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A slug has lower-case letters, digits and hyphens, at most 40");
        }
        if (!code.matches("\\d{12}")) {
            throw new IllegalArgumentException("A community's code has 12 digits");
        }
        if (codePrefix < 0 || codePrefix > 999) {
            throw new IllegalArgumentException("A code prefix lies between 0 and 999");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A community has a name");
        }
    }
}
