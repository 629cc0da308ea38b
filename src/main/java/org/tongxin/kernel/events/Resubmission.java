package org.tongxin.kernel.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Hands failed events to their listeners again, one node at a time, with growing pauses. Those of a program that was
 * killed become failed by the settings {@code spring.modulith.events.staleness}.
 */
@Configuration(proxyBeanMethods = false)
class Resubmission {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9;
    private static final int BATCH = 100;

    @Bean
    RecurringTask<Void> eventResubmission(FailedEventPublications failed, Clock clock) {
        return Tasks.recurring("events-resubmission", FixedDelay.of(EVERY))
                .execute((instance, context) -> failed.resubmit(ResubmissionOptions.defaults()
                        .withBatchSize(BATCH)
                        .withFilter(publication -> isDue(publication, clock.instant()))));
    }

    /** Pauses double with each try, up to an hour and a half. */
    static boolean isDue(EventPublication publication, Instant now) {
        Instant last =
                Objects.requireNonNullElse(publication.getLastResubmissionDate(), publication.getPublicationDate());
        int doublings = Math.clamp(publication.getCompletionAttempts() - 1L, 0, DOUBLINGS);
        return !now.isBefore(last.plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
    }
}
