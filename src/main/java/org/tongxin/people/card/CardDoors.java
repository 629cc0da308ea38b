package org.tongxin.people.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;

/** What a card needs of the files of households: where they live and what those who live there read; no names. */
@Component
class CardDoors {

    private final JdbcClient jdbc;

    CardDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A household behind a door.
     *
     * @param place the smallest place of the map that is known, or null
     * @param address what the map does not know, or null
     * @param readers who reads which languages, who heads the household first
     */
    record Household(
            long communityId,
            UUID id,
            @Nullable UUID place,
            @Nullable UUID grid,
            @Nullable String address,
            Map<UUID, List<String>> readers) {}

    private record Row(
            long communityId,
            UUID id,
            @Nullable UUID place,
            @Nullable UUID grid,
            @Nullable String address,
            @Nullable UUID resident,
            @Nullable String written) {}

    /** {@code offset 0} keeps the order, door by door, as in the search: joined freely it reads whole tables. */
    private static final String SELECT = """
            /* people/card doors */
            select d.community_id, d.household_id, d.home_id, d.grid_id, d.address, p.resident_id, p.value
              from (select d.community_id, d.household_id, d.home_id, d.grid_id, d.address from people.dwelling d
                     where d.to_on is null and %s offset 0) d
              left join lateral (
                   select r.resident_id, r.tie, r.from_on from people.residence r
                    where r.community_id = d.community_id and r.household_id = d.household_id
                      and coalesce(r.to_on, 'infinity') = 'infinity'
                   offset 0) r on true
              left join lateral (
                   select p.resident_id, p.value from people.preference p
                    where p.community_id = d.community_id and p.resident_id = r.resident_id and p.kind = 'written'
                      and p.to_on is null
                   offset 0) p on true
             where\s""";

    private static final String ORDER = """

             order by d.household_id, r.tie not in ('01', '02'), r.from_on, p.resident_id, p.value
            """;

    /** The household, where the actor's posts reach it. */
    Optional<Household> household(Actor.Staff staff, UUID id) {
        return gather(jdbc.sql(SELECT.formatted("d.household_id = :household") + FileReach.CONDITION + ORDER)
                        .param("household", id)
                        .params(FileReach.parameters(staff))
                        .query(CardDoors::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The households at these places that the actor's posts reach. */
    List<Household> at(Actor.Staff staff, long communityId, Collection<UUID> places) {
        return gather(jdbc.sql(SELECT.formatted("d.community_id = :community and d.home_id = any (:places)")
                        + FileReach.CONDITION
                        + ORDER)
                .param("community", communityId)
                .param("places", places.toArray(UUID[]::new))
                .params(FileReach.parameters(staff))
                .query(CardDoors::row)
                .list());
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getLong("community_id"),
                Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                row.getObject("home_id", UUID.class),
                row.getObject("grid_id", UUID.class),
                row.getString("address"),
                row.getObject("resident_id", UUID.class),
                row.getString("value"));
    }

    private static List<Household> gather(List<Row> rows) {
        Map<UUID, Household> households = new LinkedHashMap<>();
        for (Row row : rows) {
            Household one = households.computeIfAbsent(
                    row.id(),
                    id -> new Household(
                            row.communityId(), id, row.place(), row.grid(), row.address(), new LinkedHashMap<>()));
            if (row.resident() != null && row.written() != null) {
                one.readers()
                        .computeIfAbsent(row.resident(), reader -> new ArrayList<>())
                        .add(row.written());
            }
        }
        return List.copyOf(households.values());
    }
}
