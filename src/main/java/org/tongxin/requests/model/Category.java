package org.tongxin.requests.model;

import java.util.List;
import java.util.Set;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;

/**
 * 诉求分类: one of the matters a community promises to deal with, as one version of its catalogue has it. Its words in
 * the languages are beside it (see the catalogue slice).
 *
 * @param code as in the catalogue: B01
 * @param group name of its group in the catalogue's source language
 * @param level the lowest level that can normally settle it
 * @param leadRoles roles that may lead, best first
 * @param assistRoles roles that usually help
 * @param photoNeeded true where a result needs a photo as evidence
 * @param closingReasons how a case of it may end
 * @param active false where the community switched it off for new cases
 */
public record Category(
        int version,
        String code,
        String group,
        Level level,
        List<String> leadRoles,
        List<String> assistRoles,
        Limit respond,
        Limit resolve,
        RequestKind kind,
        Visibility usually,
        boolean photoNeeded,
        Set<Outcome> closingReasons,
        boolean active) {

    public Category {
        leadRoles = List.copyOf(leadRoles);
        assistRoles = List.copyOf(assistRoles);
        closingReasons = Set.copyOf(closingReasons);
    }

    /** 层级: small matters in the grid, large ones in the community, hard ones in the town. */
    public enum Level {
        GRID,
        COMMUNITY,
        TOWN,
        DEPARTMENT
    }
}
