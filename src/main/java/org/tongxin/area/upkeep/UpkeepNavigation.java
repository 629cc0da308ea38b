package org.tongxin.area.upkeep;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

@Configuration(proxyBeanMethods = false)
class UpkeepNavigation {

    @Bean
    NavEntry mapEntry() {
        return new NavEntry("area.nav", "/map", Set.of(Duty.MAINTAIN), 70);
    }
}
