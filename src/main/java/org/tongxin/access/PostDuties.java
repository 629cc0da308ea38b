package org.tongxin.access;

import static org.tongxin.kernel.Duty.*;

import java.util.Map;
import java.util.Set;
import org.tongxin.kernel.Duty;

/**
 * 岗位职责: what the kinds of post may do and how far they see, the one table of it. A kind that is not listed may do
 * and sees nothing.
 */
public final class PostDuties {

    private static final Map<String, Grant> TABLE = Map.ofEntries(
            // 社区
            row("community_staff", Sees.WHOLE, HANDLE, DESK, CHECK, CALL_BACK, ADJUDICATE, LEAD, MAINTAIN, KEEP_FILES),
            row("desk", Sees.WHOLE, HANDLE, DESK, CALL_BACK, KEEP_FILES),
            // 乡镇街道
            row("town_office", Sees.WHOLE, HANDLE, CHECK, CALL_BACK, ADJUDICATE, LEAD),
            // 网格
            row("grid_lead", Sees.GRIDS, HANDLE, CHECK, KEEP_FILES),
            row("grid_worker", Sees.GRIDS, HANDLE, KEEP_FILES),
            row("grid_worker_part_time", Sees.GRIDS, HANDLE),
            row("seconded_cadre", Sees.GRIDS, HANDLE, CHECK),
            row("micro_grid_lead", Sees.OWN, HANDLE),
            row("branch_secretary", Sees.OWN, HANDLE, CHECK),
            row("building_lead", Sees.OWN, HANDLE),
            row("unit_lead", Sees.OWN, HANDLE),
            // 单位与队伍
            row("support_unit", Sees.OWN, HANDLE),
            row("mediation_committee", Sees.OWN, HANDLE),
            row("resident_unit", Sees.OWN, HANDLE),
            row("department", Sees.OWN, HANDLE),
            row("property_firm", Sees.OWN, HANDLE),
            row("volunteer_team", Sees.OWN, HANDLE));

    private static final Grant NOTHING = new Grant(Sees.OWN, Set.of());

    private PostDuties() {}

    /** What the kind of post grants; nothing for an unknown kind. */
    public static Grant of(String postKind) {
        return TABLE.getOrDefault(postKind, NOTHING);
    }

    private static Map.Entry<String, Grant> row(String kind, Sees sees, Duty... duties) {
        return Map.entry(kind, new Grant(sees, Set.of(duties)));
    }

    /** What a post grants. */
    public record Grant(Sees sees, Set<Duty> duties) {}

    /** How far a post sees inside its community. */
    public enum Sees {
        /** Every case except those about its holder. */
        WHOLE,
        /** The cases of its grids and its own. */
        GRIDS,
        /** Only the cases it leads or assists. */
        OWN
    }
}
