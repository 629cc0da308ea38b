package org.tongxin.people.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every two seconds for uploads that wait, by one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class ImportTimers {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> peopleImports(ImportWork work) {
        return Tasks.recurring("people-imports", FixedDelay.of(EVERY)).execute((instance, context) -> work.run());
    }
}
