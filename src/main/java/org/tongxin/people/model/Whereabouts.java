package org.tongxin.people.model;

/**
 * 去处: where somebody lives, or lived last, as parts of queries. Only that decides whose post reaches them: who looked
 * after a place they left does so no more.
 */
public final class Whereabouts {

    /**
     * The household of the resident {@code s}. Told in two halves: each index over residents holds one of them, and asked
     * for both at once every residence of the community is read.
     */
    public static final String LAST_HOUSEHOLD = """
            select household_id
              from (select o.household_id, 0 as over, o.from_on from people.residence o
                     where o.community_id = :community and o.resident_id = s.id and o.to_on is null
                    union all
                    select o.household_id, 1, o.from_on from people.residence o
                     where o.community_id = :community and o.resident_id = s.id and o.to_on is not null) lived
             order by over, from_on desc limit 1
            """;

    /** Where the household {@code r} lives. */
    public static final String LAST_DWELLING = """
            select w.community_id, w.household_id, w.grid_id, w.kind, w.home_id, w.address from people.dwelling w
             where w.community_id = :community and w.household_id = r.household_id
             order by w.from_on desc limit 1
            """;

    /**
     * {@code r.to_on is null} for who asks by household. Written so, no index over residents is taken for it, which would
     * read everybody of the community: before a register just filled has statistics, the planner takes one index for the
     * other.
     */
    public static final String STILL = "coalesce(r.to_on, 'infinity') = 'infinity'";

    /** All residences of {@code :resident}, told in two halves for the same reason. */
    public static final String LIVED = """
            (select * from people.residence
              where community_id = :community and resident_id = :resident and to_on is null
             union all
             select * from people.residence
              where community_id = :community and resident_id = :resident and to_on is not null)
            """;

    private Whereabouts() {}
}
