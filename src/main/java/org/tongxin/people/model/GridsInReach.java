package org.tongxin.people.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.FileRules;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;

/** 可及网格: the grids whose files an actor may work with: the scope covers them and the rule allows it. */
@Component
public class GridsInReach {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private final JdbcClient jdbc;
    private final Places places;
    private final FileRules rules;

    GridsInReach(JdbcClient jdbc, Places places, FileRules rules) {
        this.jdbc = jdbc;
        this.places = places;
        this.rules = rules;
    }

    /** A grid by its name. */
    public record Grid(long communityId, UUID id, String name) {}

    /** The grid with this id; empty where it is none or out of reach. */
    public Optional<Grid> find(Actor.Staff staff, UUID id) {
        return staff.scope().communities().stream()
                .filter(community -> places.of(community, id)
                        .filter(place -> place.exact().kind() == AreaKind.GRID)
                        .isPresent())
                .filter(community -> rules.decide(staff, community, id).allowed())
                .findFirst()
                .map(community -> new Grid(community, id, name(community, id)));
    }

    /** Those in which somebody lives, in the order people count them. */
    public List<Grid> all(Actor.Staff staff) {
        return staff.scope().communities().stream()
                .sorted()
                .flatMap(community -> lived(staff, community).stream()
                        .filter(id -> rules.decide(staff, community, id).allowed())
                        .map(id -> new Grid(community, id, name(community, id)))
                        .sorted(Comparator.comparing(grid -> counted(grid.name()))))
                .toList();
    }

    private List<UUID> lived(Actor.Staff staff, long communityId) {
        return jdbc.sql("""
                        /* people/model grids in reach */
                        select distinct d.grid_id from people.dwelling d
                         where d.community_id = :community and d.grid_id is not null and d.to_on is null and %s
                        """.formatted(FileReach.CONDITION))
                .param("community", communityId)
                .params(FileReach.parameters(staff))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The name of a grid; empty where it is none. */
    public String name(long communityId, UUID id) {
        return places.of(communityId, id).map(place -> place.exact().name()).orElse("");
    }

    /** Words in which 10 comes after 9. */
    public static String counted(String label) {
        return NUMBERS.matcher(label)
                .replaceAll(number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
    }
}
