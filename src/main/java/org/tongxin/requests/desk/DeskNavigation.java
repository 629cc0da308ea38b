package org.tongxin.requests.desk;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the desk in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavEntry deskEntry() {
        return new NavEntry("requests.desk.nav", "/desk", Set.of(Duty.DESK), 5);
    }
}
