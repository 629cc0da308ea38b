package org.tongxin.privacy.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.privacy.PrivacySettings;
import org.tongxin.ui.NavEntry;

/** Seals what was written since the last time, on one node; and shows the way to the log. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    RecurringTask<Void> auditSealing(Sealing sealing, PrivacySettings settings) {
        return Tasks.recurring("privacy-seal", FixedDelay.of(settings.sealEvery()))
                .execute((instance, context) -> sealing.all());
    }

    @Bean
    NavEntry auditEntry() {
        return new NavEntry("privacy.audit.nav", "/audit", Set.of(Duty.ADMINISTER_AUDIT), 810);
    }
}
