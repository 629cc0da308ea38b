package org.tongxin.people.care;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.NeedKind;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.GridsInReach.Grid;

/** Those of a grid who are on a list. */
@Component
class CareRows {

    /** More than live in any grid. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    CareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody on the list.
     *
     * @param basis law or consent, or null where the age is enough
     * @param visited when somebody last asked at the door, or null
     */
    record Row(
            UUID resident,
            String name,
            @Nullable LocalDate birth,
            UUID household,
            @Nullable UUID home,
            @Nullable String address,
            @Nullable String basis,
            @Nullable String reference,
            @Nullable LocalDate until,
            @Nullable Instant visited) {}

    private static final String LIST = """
            /* people/care list */
            select s.id, s.name, s.birth_on, d.household_id, d.home_id, d.address, n.basis, n.basis_reference, n.to_on,
                   v.at
              from (select d.community_id, d.household_id, d.home_id, d.address, d.grid_id from people.dwelling d
                     where d.community_id = :community and d.grid_id = :grid and d.to_on is null offset 0) d
              cross join lateral (
                   select r.resident_id from people.residence r
                    where r.community_id = :community and r.household_id = d.household_id and r.to_on is null offset 0) r
              cross join lateral (
                   select s.id, s.name, s.birth_on from people.resident s
                    where s.community_id = :community and s.id = r.resident_id offset 0) s
              left join lateral (
                   select n.basis, n.basis_reference, n.to_on from people.need n
                    where n.community_id = :community and n.resident_id = r.resident_id and n.kind = :kind
                      and n.from_on <= :today and n.to_on >= :today
                    order by n.to_on desc limit 1) n on true
              left join lateral (
                   select max(v.at) as at from people.visit v
                    where v.community_id = :community and v.household_id = d.household_id
                      and v.outcome in ('same', 'changed')) v on true
             where (n.basis is not null or s.birth_on <= :born) and %s
             order by s.id limit :most
            """;

    /** Everybody on the list, in no order. */
    List<Row> list(Actor.Staff staff, Grid grid, CareKind kind, LocalDate today) {
        NeedKind need = kind.need();
        return jdbc.sql(LIST.formatted(FileReach.CONDITION))
                .param("community", grid.communityId())
                .param("grid", grid.id())
                .param("kind", need == null ? "" : need.word())
                .param("today", today)
                .param("born", need == null ? today.minusYears(kind.age()) : null, Types.DATE)
                .param("most", MOST)
                .params(FileReach.parameters(staff))
                .query((row, i) -> {
                    OffsetDateTime visited = row.getObject("at", OffsetDateTime.class);
                    return new Row(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getObject("birth_on", LocalDate.class),
                            Objects.requireNonNull(row.getObject("household_id", UUID.class)),
                            row.getObject("home_id", UUID.class),
                            row.getString("address"),
                            row.getString("basis"),
                            row.getString("basis_reference"),
                            row.getObject("to_on", LocalDate.class),
                            visited == null
                                    ? null
                                    : visited.withOffsetSameInstant(ZoneOffset.UTC)
                                            .toInstant());
                })
                .list();
    }
}
