package org.tongxin.people.search;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the household files in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class SearchNavigation {

    @Bean
    NavEntry peopleEntry() {
        return new NavEntry("people.nav", "/people", Set.of(Duty.KEEP_FILES), 20);
    }
}
