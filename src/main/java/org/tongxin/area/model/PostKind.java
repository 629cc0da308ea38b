package org.tongxin.area.model;

import java.util.Arrays;
import java.util.Optional;

/** 岗位类别: the kinds of post, with the level of the ladder they usually stand on. */
public enum PostKind {
    GRID_WORKER("grid_worker", 1),
    GRID_WORKER_PART_TIME("grid_worker_part_time", 1),
    GRID_LEAD("grid_lead", 1),
    BRANCH_SECRETARY("branch_secretary", 1),
    MICRO_GRID_LEAD("micro_grid_lead", 1),
    BUILDING_LEAD("building_lead", 1),
    UNIT_LEAD("unit_lead", 1),
    SECONDED_CADRE("seconded_cadre", 1),
    PROPERTY_FIRM("property_firm", 1),
    VOLUNTEER_TEAM("volunteer_team", 1),
    COMMUNITY_STAFF("community_staff", 2),
    DESK("desk", 2),
    SUPPORT_UNIT("support_unit", 2),
    RESIDENT_UNIT("resident_unit", 2),
    MEDIATION_COMMITTEE("mediation_committee", 2),
    TOWN_OFFICE("town_office", 3),
    DEPARTMENT("department", 4);

    private final String word;
    private final int usualTier;

    PostKind(String word, int usualTier) {
        this.word = word;
        this.usualTier = usualTier;
    }

    /** As it is stored, and at the end of its key {@code area.kind.…}. */
    public String word() {
        return word;
    }

    /** The level of the ladder it usually stands on, 1 being nearest to the resident. */
    public int usualTier() {
        return usualTier;
    }

    public static Optional<PostKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
