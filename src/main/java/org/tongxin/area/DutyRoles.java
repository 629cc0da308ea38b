package org.tongxin.area;

import java.util.List;

/** 职责: the roles of the duty catalogue that a post may fulfil, in the order of the lists to choose from. */
public final class DutyRoles {

    /** As they are stored, and at the end of their keys {@code area.role.…}. */
    public static final List<String> ALL = List.of(
            "grid_worker",
            "community_desk",
            "community_civil",
            "community_safety",
            "community_governance",
            "mediation",
            "property",
            "volunteers",
            "town_office",
            "sanitation",
            "urban_management",
            "municipal",
            "drainage",
            "water",
            "power",
            "gas",
            "heating",
            "telecom",
            "elevator",
            "housing",
            "traffic_police",
            "police",
            "parks",
            "waterways",
            "environment",
            "fire",
            "emergency_management",
            "market",
            "civil_affairs",
            "disability",
            "education",
            "labour",
            "medical_insurance",
            "health",
            "justice",
            "transport");

    private DutyRoles() {}
}
