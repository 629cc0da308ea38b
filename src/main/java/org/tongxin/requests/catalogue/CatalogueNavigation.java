package org.tongxin.requests.catalogue;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {

    @Bean
    NavEntry catalogueEntry() {
        return new NavEntry("requests.catalogue.nav", "/catalogue", Set.of(Duty.MAINTAIN), 80);
    }
}
