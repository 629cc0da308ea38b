package org.tongxin.requests.timers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.area.Communities;
import org.tongxin.requests.casework.Recounting;

/** One scan every few seconds for limits, one every few minutes for deadlines to count again; by one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final Duration RECOUNT_EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> requestTimers(Communities communities, DueCases due, Clock clock) {
        return Tasks.recurring("requests-timers", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        communities.all().forEach(community -> due.run(community.id(), clock.instant())));
    }

    /** What no announcement told: a new time zone, holidays that came with a new version, a node that was away. */
    @Bean
    RecurringTask<Void> requestRecount(Communities communities, Recounting recounting) {
        return Tasks.recurring("requests-recount", FixedDelay.of(RECOUNT_EVERY))
                .execute((instance, context) -> communities.all().forEach(community -> recounting.run(community.id())));
    }
}
