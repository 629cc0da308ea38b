package org.tongxin.requests.timers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.area.Communities;

/** One scan every few seconds, by one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> requestTimers(Communities communities, DueCases due, Clock clock) {
        return Tasks.recurring("requests-timers", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        communities.all().forEach(community -> due.run(community.id(), clock.instant())));
    }
}
