package org.tongxin.people.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.HouseholdPanel;
import org.tongxin.ui.Page;

/** The visits to a household on its page, and whether it wants any. */
@Component
@Order(20)
class Visits implements HouseholdPanel {

    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Deck deck;

    Visits(JdbcClient jdbc, Deck deck) {
        this.jdbc = jdbc;
        this.deck = deck;
    }

    @Override
    public String heading() {
        return "people.round.visits";
    }

    @Override
    public String nothing() {
        return "people.round.visits.none";
    }

    @Override
    public List<Line> lines(Actor.Staff staff, Page page, long communityId, UUID householdId, Set<UUID> residents) {
        List<Line> visits = jdbc.sql("""
                        /* people/round visits */
                        select outcome, who, at from people.visit
                         where community_id = :community and household_id = :household
                           and outcome in ('same', 'changed', 'nobody', 'no_visit')
                         order by at desc limit :most
                        """)
                .param("community", communityId)
                .param("household", householdId)
                .param("most", MOST)
                .query((row, i) -> new Line(
                        page.t("people.round.outcome." + row.getString("outcome")),
                        null,
                        null,
                        page.when(row.getObject("at", OffsetDateTime.class).toInstant()) + " · "
                                + row.getString("who")))
                .list();
        Optional<LocalDate> unvisited = deck.unvisited(communityId, householdId);
        return unvisited.isEmpty()
                ? visits
                : Stream.concat(
                                Stream.of(new Line(
                                        page.t("people.round.unvisited"),
                                        null,
                                        null,
                                        page.t(
                                                "people.household.since",
                                                unvisited.get().toString()))),
                                visits.stream())
                        .toList();
    }

    /** When somebody asked there since a moment. */
    Optional<Instant> asked(long communityId, UUID household, Instant since) {
        return jdbc.sql("""
                        /* people/round asked */
                        select at from people.visit
                         where community_id = :community and household_id = :household and at >= :since
                           and outcome in ('same', 'changed')
                         order by at desc limit 1
                        """)
                .param("community", communityId)
                .param("household", household)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, i) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
