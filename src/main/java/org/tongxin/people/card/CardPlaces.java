package org.tongxin.people.card;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;

/** The addresses behind the codes. Takes part in the caller's transaction. */
@Component
class CardPlaces {

    /** Without signs that are taken for one another. */
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 12;

    private final JdbcClient jdbc;
    private final RandomGenerator random = new SecureRandom();

    CardPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place that the code of a home leads to: all that is larger than the home itself. */
    static Placement.Step publicPart(Placement home) {
        return home.chain().stream()
                .filter(step -> step.kind() != AreaKind.HOME)
                .findFirst()
                .orElseGet(home::exact);
    }

    /** The tokens of places; those that have none yet get one. */
    Map<UUID, String> tokens(long communityId, Collection<UUID> areas) {
        Map<UUID, String> known = read(communityId, areas);
        Set<UUID> missing = new HashSet<>(areas);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                        /* people/card tokens */
                        insert into people.card_place (community_id, area_id, token)
                        select :community, area, token from unnest(:areas, :tokens) as made (area, token)
                        on conflict (community_id, area_id) do nothing
                        """)
                .param("community", communityId)
                .param("areas", missing.toArray(UUID[]::new))
                .param("tokens", missing.stream().map(area -> token()).toArray(String[]::new))
                .update();
        return read(communityId, areas);
    }

    private Map<UUID, String> read(long communityId, Collection<UUID> areas) {
        Map<UUID, String> tokens = new HashMap<>();
        jdbc.sql("""
                        /* people/card tokens known */
                        select area_id, token from people.card_place
                         where community_id = :community and area_id = any (:areas)
                        """)
                .param("community", communityId)
                .param("areas", areas.toArray(UUID[]::new))
                .query(row -> {
                    tokens.put(
                            Objects.requireNonNull(row.getObject("area_id", UUID.class)),
                            Objects.requireNonNull(row.getString("token")));
                });
        return tokens;
    }

    /** The place of a token. */
    Optional<UUID> place(long communityId, String token) {
        return jdbc.sql("""
                        /* people/card place */
                        select area_id from people.card_place where community_id = :community and token = :token
                        """)
                .param("community", communityId)
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    private String token() {
        var token = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> token.append(SIGNS.charAt(sign)));
        return token.toString();
    }
}
