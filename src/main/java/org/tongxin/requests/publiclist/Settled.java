package org.tongxin.requests.publiclist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;

/** 本周办结: how many matters were settled since Monday; remembered for two minutes. */
@Component
class Settled {

    private final PublicCases cases;
    private final Clock clock;
    private final Cache<Week, Integer> counted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    Settled(PublicCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    private record Week(long communityId, LocalDate monday) {}

    int thisWeek(Community community) {
        LocalDate today = clock.instant().atZone(community.zone()).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return counted.get(
                new Week(community.id(), monday), week -> cases.settledSince(week.communityId(), week.monday()));
    }
}
