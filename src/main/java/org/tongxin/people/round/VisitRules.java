package org.tongxin.people.round;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.OldRows;
import org.tongxin.privacy.OldRows.Table;

/** How long visits are kept. */
@Configuration(proxyBeanMethods = false)
class VisitRules {

    static final String VISITS = "people.visits";

    /** Until the same month of the next year is over. */
    private static final Duration KEPT = Duration.ofDays(400);

    @Bean
    OldRows visitsRule(OldRows.Tools tools) {
        return new OldRows(
                VISITS,
                "people.round.retention",
                KEPT,
                false,
                List.of(
                        new Table("people.visit", "at < :before"),
                        new Table(
                                "people.confirmed",
                                "on_day < cast(cast(:before as timestamptz) at time zone 'UTC' as date)"),
                        new Table("people.unvisited", """
                                household_id in (
                                    select h.id from people.household h
                                     where h.community_id = unvisited.community_id and h.until is not null)""")),
                tools);
    }
}
