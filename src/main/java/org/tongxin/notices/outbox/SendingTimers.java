package org.tongxin.notices.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to the outbox by the clock, once in a cluster. */
@Configuration(proxyBeanMethods = false)
class SendingTimers {

    @Bean
    RecurringTask<Void> sendDueNotices(Sending sending, NoticesSettings settings) {
        return Tasks.recurring("notices-send", FixedDelay.of(settings.every()))
                .execute((instance, context) -> sending.round());
    }
}
