package org.tongxin.notices.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** What happens to the outbox by the clock, once in a cluster. */
@Configuration(proxyBeanMethods = false)
class SendingTimers {

    @Bean
    RecurringTask<Void> sendDueNotices(Sending sending, NoticesSettings settings) {
        return Tasks.recurring("notices-send", FixedDelay.of(settings.every()))
                .execute((instance, context) -> sending.round());
    }

    @Bean
    RecurringTask<Void> forgetOldNotices(
            OutboxTable outbox,
            Communities communities,
            Transactions transactions,
            NoticesSettings settings,
            Clock clock) {
        return Tasks.recurring("notices-forget", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> {
                    Instant before = clock.instant().minus(settings.keep());
                    for (Community community : communities.all()) {
                        transactions.run(Scope.wholeOf(community.id()), () -> outbox.forget(community.id(), before));
                    }
                });
    }
}
