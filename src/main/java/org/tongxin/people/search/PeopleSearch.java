package org.tongxin.people.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Keys;
import org.tongxin.people.model.Whereabouts;

/**
 * Finds residents by clues, each over a plain index that row security leaves usable. Every clue is a set of residents;
 * who is in all of them is looked up. {@code offset 0} keeps that order: row security names the community once more in
 * every table, and a planner that takes that for another condition expects one row everywhere and begins anywhere.
 */
@Component
class PeopleSearch {

    /** More are not shown: another clue helps more than a second page. */
    static final int MOST = 30;

    private static final int MOST_PLACES = 60;

    /** Behind everything that begins with a word. */
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Places places;

    PeopleSearch(JdbcClient jdbc, Keys keys, Places places) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.places = places;
    }

    /** What finding needs. */
    record Found(
            UUID resident,
            UUID household,
            String name,
            @Nullable String otherName,
            @Nullable Integer birthYear,
            String kind,
            @Nullable UUID home,
            @Nullable String address) {}

    /** At most one more than {@link #MOST}, so that it is known whether there are more. */
    List<Found> find(Actor.Staff staff, long communityId, Clues clues) {
        return find(staff, communityId, clues, FIND);
    }

    /** Those who moved away, by where they lived last: their file is kept for a while, and they have a right to it. */
    List<Found> findGone(Actor.Staff staff, long communityId, Clues clues) {
        return find(staff, communityId, clues, FIND_GONE);
    }

    private List<Found> find(Actor.Staff staff, long communityId, Clues clues, String query) {
        Map<String, Object> values = new HashMap<>(FileReach.parameters(staff));
        values.put("community", communityId);
        values.put("rows", MOST + 1);
        List<String> sets = sets(communityId, clues, values);
        return jdbc.sql(query.formatted(all(sets, clues), FileReach.CONDITION))
                .params(values)
                .query((row, i) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getString("name"),
                        row.getString("other_name"),
                        row.getObject("birth_year", Integer.class),
                        row.getString("kind"),
                        row.getObject("home_id", UUID.class),
                        row.getString("address")))
                .list();
    }

    /**
     * Who is in all sets. A number leads to very few people, who are looked for in the sets of the other clues; names and
     * places each lead to hundreds, which are put beside each other.
     */
    private static String all(List<String> sets, Clues clues) {
        boolean few = clues.document() != null || clues.phone() != null || clues.tail() != null;
        if (!few) {
            return String.join(" intersect ", sets);
        }
        return "select resident_id from (" + sets.getFirst() + " offset 0) few where true"
                + sets.stream().skip(1).map(AMONG::formatted).collect(Collectors.joining());
    }

    /** The residents that each clue tells; those of numbers first. */
    private List<String> sets(long communityId, Clues clues, Map<String, Object> values) {
        List<String> sets = new ArrayList<>();
        if (clues.document() != null) {
            sets.add(DOCUMENT);
            values.put("document", keys.document(clues.document()));
        }
        if (clues.phone() != null) {
            sets.add(PHONE);
            values.put("phone", keys.phone(clues.phone()));
        }
        if (clues.tail() != null) {
            sets.add(TAIL);
            values.put("tail", keys.tail(clues.tail()));
        }
        for (int i = 0; i < clues.names().size(); i++) {
            sets.add(WORDS.get(i));
            values.put("from" + i, clues.names().get(i));
            values.put("to" + i, clues.names().get(i) + LAST_LETTER);
        }
        if (!clues.address().isEmpty()) {
            sets.add(PLACES);
            put(values, communityId, clues.address());
        }
        return sets;
    }

    private static final String FIND = """
            /* people/search find */
            select s.id, d.household_id, s.name, s.other_name, extract(year from s.birth_on)::int as birth_year, d.kind,
                   d.home_id, d.address
              from (select distinct resident_id from (%s) clue offset 0) h
              cross join lateral (
                   select r.household_id from people.residence r
                    where r.community_id = :community and r.resident_id = h.resident_id and r.to_on is null offset 0) r
              cross join lateral (
                   select d.community_id, d.household_id, d.grid_id, d.kind, d.home_id, d.address from people.dwelling d
                    where d.community_id = :community and d.household_id = r.household_id and d.to_on is null offset 0) d
              cross join lateral (
                   select s.id, s.name, s.other_name, s.birth_on from people.resident s
                    where s.community_id = :community and s.id = h.resident_id offset 0) s
             where %s
             limit :rows
            """;

    private static final String FIND_GONE = """
            /* people/search find gone */
            select s.id, d.household_id, s.name, s.other_name, extract(year from s.birth_on)::int as birth_year, d.kind,
                   d.home_id, d.address
              from (select distinct resident_id from (%s) clue offset 0) h
              cross join lateral (
                   select s.id, s.name, s.other_name, s.birth_on from people.resident s
                    where s.community_id = :community and s.id = h.resident_id and s.died_on is null offset 0) s
              cross join lateral (
                   select r.household_id, r.ended_by from people.residence r
                    where r.community_id = :community and r.resident_id = s.id and r.to_on is not null
                      and not exists (select 1 from people.residence n
                                       where n.community_id = :community and n.resident_id = s.id and n.to_on is null)
                    order by r.from_on desc limit 1) r
              cross join lateral (""" + Whereabouts.LAST_DWELLING + """
                   ) d
             where r.ended_by <> 'mistaken' and %s
             limit :rows
            """;

    private static final String AMONG = " and resident_id = any (array(%s))";

    private static final String DOCUMENT = """
            select resident_id from people.document
             where community_id = :community and number_hash = :document and to_on is null
            """;

    private static final String PHONE = """
            select resident_id from people.contact
             where community_id = :community and value_hash = :phone and to_on is null
            """;

    private static final String TAIL = """
            select resident_id from people.contact
             where community_id = :community and tail_hash = :tail and to_on is null
            """;

    private static final List<String> WORDS = List.of(word(0), word(1), word(2));

    private static final String PLACES = """
            select r.resident_id
              from (select household_id from people.dwelling
                     where community_id = :community and to_on is null
                       and (home_id = any (:homes) or grid_id = any (:grids) or address = :address) offset 0) d
              cross join lateral (
                   select resident_id from people.residence r
                    where r.community_id = :community and r.household_id = d.household_id
                      and """ + " " + Whereabouts.STILL + " offset 0) r";

    private static String word(int number) {
        return """
                select resident_id from people.word
                 where community_id = :community and word >= :from%1$d and word < :to%1$d
                """.formatted(number);
    }

    /** The places the words mean: those as exact as the best, with all that lies in them. */
    private void put(Map<String, Object> values, long communityId, String address) {
        List<Placement> found = places.find(communityId, address, MOST_PLACES).offers();
        AreaKind exact =
                found.isEmpty() ? AreaKind.HOME : found.getFirst().exact().kind();
        List<UUID> homes = new ArrayList<>();
        List<UUID> grids = new ArrayList<>();
        for (Placement place : found) {
            if (place.exact().kind() != exact) {
                continue;
            }
            if (exact == AreaKind.GRID) {
                grids.add(place.exact().id());
            } else if (exact != AreaKind.COMMUNITY) {
                inside(communityId, place.exact().id(), homes);
            }
        }
        values.put("homes", homes.toArray(UUID[]::new));
        values.put("grids", grids.toArray(UUID[]::new));
        values.put("address", address);
    }

    private void inside(long communityId, UUID area, List<UUID> homes) {
        homes.add(area);
        places.inside(communityId, area).forEach(step -> inside(communityId, step.id(), homes));
    }
}
