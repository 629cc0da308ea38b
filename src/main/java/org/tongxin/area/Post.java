package org.tongxin.area;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 岗位: a position that answers for an area, whoever holds it.
 *
 * @param areaId the area it answers for
 * @param kind what kind of post it is: {@code grid_lead}, {@code grid_worker}, {@code building_lead},
 *     {@code unit_lead}, {@code branch_secretary}, {@code community_staff}, {@code desk}, {@code support_unit},
 *     {@code department}, {@code property_firm}, {@code volunteer_team}, {@code town_office}
 * @param roles the roles of the duty catalogue it fulfils, for example {@code sanitation}
 * @param title as the public reads it: 第4网格 网格员
 * @param holderName the public name of who holds it, or null while it is vacant
 * @param phone the public phone, or null
 * @param tier the level of the ladder it stands on, 1 being nearest to the resident
 * @param standIn the post that takes its work while its holder is away, or null
 */
public record Post(
        UUID id,
        long communityId,
        UUID areaId,
        String kind,
        Set<String> roles,
        String title,
        @Nullable String holderName,
        @Nullable String phone,
        int tier,
        @Nullable UUID standIn) {

    public Post {
        roles = Set.copyOf(roles);
    }
}
