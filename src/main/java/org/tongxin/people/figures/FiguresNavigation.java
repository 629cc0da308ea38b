package org.tongxin.people.figures;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the figures in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    @Bean
    NavEntry figuresEntry() {
        return new NavEntry("people.figures.nav", "/population", Set.of(Duty.LEAD, Duty.KEEP_FILES), 25);
    }
}
