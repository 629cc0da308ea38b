package org.tongxin.people.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;

/** Adds the figures up once a night, by one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class FigureTimers {

    /** Between two and three at night in China. */
    private static final LocalTime AT = LocalTime.of(18, 40);

    @Bean
    RecurringTask<Void> peopleFigures(Communities communities, FigureCounting counting) {
        return Tasks.recurring("people-figures", Schedules.daily(ZoneOffset.UTC, AT))
                .execute((instance, context) ->
                        communities.all().stream().map(Community::id).forEach(counting::tidy));
    }
}
