package org.tongxin.requests.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.area.Communities;

/** Drafts go after 24 hours, their photos with them. */
@Configuration(proxyBeanMethods = false)
class DraftCleaning {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> requestDrafts(Communities communities, Drafting drafting) {
        return Tasks.recurring("requests-drafts", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        communities.all().forEach(community -> drafting.removeExpired(community.id())));
    }
}
