package org.tongxin.people.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Keys;

/** Finds residents by clues, each over a plain index that row security leaves usable. */
@Component
class PeopleSearch {

    /** More are not shown: another clue helps more than a second page. */
    static final int MOST = 30;

    /** Somebody may be found by several words of one name. */
    private static final int ROWS = 4 * (MOST + 1);

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
        var sql = new StringBuilder(FROM);
        Map<String, Object> values = new HashMap<>(FileReach.parameters(staff));
        values.put("community", communityId);
        values.put("rows", ROWS);
        if (clues.document() != null) {
            sql.append(DOCUMENT);
            values.put("document", keys.document(clues.document()));
        }
        if (clues.phone() != null) {
            sql.append(PHONE);
            values.put("phone", keys.phone(clues.phone()));
        }
        if (clues.tail() != null) {
            sql.append(TAIL);
            values.put("tail", keys.tail(clues.tail()));
        }
        for (int i = 0; i < clues.names().size(); i++) {
            sql.append(WORDS.get(i));
            values.put("from" + i, clues.names().get(i));
            values.put("to" + i, clues.names().get(i) + LAST_LETTER);
        }
        sql.append(WHERE).append(FileReach.CONDITION);
        if (!clues.address().isEmpty()) {
            sql.append(PLACES);
            put(values, communityId, clues.address());
        }
        return distinct(jdbc.sql(sql.append(" limit :rows").toString())
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
                .list());
    }

    private static final String FROM = """
            /* people/search find */
            select s.id, d.household_id, s.name, s.other_name, extract(year from s.birth_on)::int as birth_year, d.kind,
                   d.home_id, d.address
              from people.resident s
              join people.residence r on r.community_id = s.community_id and r.resident_id = s.id and r.to_on is null
              join people.dwelling d on d.community_id = r.community_id and d.household_id = r.household_id
                   and d.to_on is null
            """;

    private static final String DOCUMENT = """
              join people.document x on x.community_id = s.community_id and x.resident_id = s.id
                   and x.community_id = :community and x.number_hash = :document and x.to_on is null
            """;

    private static final String PHONE = """
              join people.contact c on c.community_id = s.community_id and c.resident_id = s.id
                   and c.community_id = :community and c.value_hash = :phone and c.to_on is null
            """;

    private static final String TAIL = """
              join people.contact t on t.community_id = s.community_id and t.resident_id = s.id
                   and t.community_id = :community and t.tail_hash = :tail and t.to_on is null
            """;

    private static final List<String> WORDS = List.of(word(0), word(1), word(2));

    private static final String WHERE = """
             where s.community_id = :community and r.community_id = :community and d.community_id = :community
               and\s""";

    private static final String PLACES = """
             and (d.home_id = any (:homes) or d.grid_id = any (:grids) or d.address = :address)
            """;

    private static String word(int number) {
        return """
              join people.word w%1$d on w%1$d.community_id = s.community_id and w%1$d.resident_id = s.id
                   and w%1$d.community_id = :community and w%1$d.word >= :from%1$d and w%1$d.word < :to%1$d
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

    private static List<Found> distinct(List<Found> rows) {
        Map<UUID, Found> once = new LinkedHashMap<>();
        rows.forEach(row -> once.putIfAbsent(row.resident(), row));
        return once.values().stream().limit(MOST + 1L).toList();
    }
}
