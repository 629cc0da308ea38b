package org.tongxin.privacy.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Vault;
import org.tongxin.privacy.PrivacySettings;

/** Seals anew at night while there is more than one key; one node does it. */
@Configuration(proxyBeanMethods = false)
class ResealTimer {

    @Bean
    RecurringTask<Void> nightlyResealing(Resealing resealing, Vault vault, PrivacySettings settings) {
        return Tasks.recurring(
                        "privacy-reseal", new Daily(settings.retentionAt().plusMinutes(30)))
                .execute((instance, context) -> {
                    if (vault.hasOlderKeys()) {
                        resealing.all();
                    }
                });
    }
}
