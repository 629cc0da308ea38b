package org.tongxin.requests.clock;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

    @Bean
    NavEntry calendarEntry() {
        return new NavEntry("requests.clock.nav", "/calendar", Set.of(Duty.MAINTAIN), 81);
    }
}
