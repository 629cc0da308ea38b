package org.tongxin.people.imports;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** Where imports are found. */
@Configuration(proxyBeanMethods = false)
class ImportPlaces {

    @Bean
    NavEntry importNavigation() {
        return new NavEntry("people.import.nav", "/people/import", Set.of(Duty.MAINTAIN), 61);
    }
}
