package org.tongxin.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;
import org.tongxin.ui.Page;

/**
 * 户档附栏: what another module knows of a household and shows on its page: open cases, promises, visits. Beans of this
 * type are asked in their order, within the transaction of the page.
 */
public interface HouseholdPanel {

    /** Message key of the heading. */
    String heading();

    /** Message key of what is said where there is nothing. */
    String nothing();

    /** What there is, most urgent first; only what the actor may see. */
    List<Line> lines(Actor.Staff staff, Page page, long communityId, UUID householdId, Set<UUID> residents);

    /**
     * One line.
     *
     * @param href where it leads, or null
     * @param note the state in a word or two, or null
     * @param time what it is about in time, in words, or null
     */
    record Line(
            String words,
            @Nullable String href,
            @Nullable String note,
            @Nullable String time) {}
}
