package org.tongxin.people.round;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the monthly round in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class RoundNavigation {

    @Bean
    NavEntry roundEntry() {
        return new NavEntry("people.round.nav", "/round", Set.of(Duty.KEEP_FILES), 21);
    }
}
