package org.tongxin.notices.outbox;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

    @Bean
    NavEntry outboxEntry() {
        return new NavEntry("notices.outbox.nav", "/outbox", Set.of(Duty.MAINTAIN, Duty.ADMINISTER_SYSTEM), 80);
    }
}
