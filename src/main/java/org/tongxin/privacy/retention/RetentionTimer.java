package org.tongxin.privacy.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.PrivacySettings;

/** Removes every night what was kept long enough; one node does it. */
@Configuration(proxyBeanMethods = false)
class RetentionTimer {

    @Bean
    RecurringTask<Void> nightlyRetention(Retention retention, PrivacySettings settings) {
        return Tasks.recurring("privacy-retention", new Daily(settings.retentionAt()))
                .execute((instance, context) -> retention.run());
    }
}
