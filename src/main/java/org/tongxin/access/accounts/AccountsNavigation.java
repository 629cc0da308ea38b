package org.tongxin.access.accounts;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** Where staff find their accounts. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry("access.accounts.nav", "/accounts", Set.of(Duty.ADMINISTER_SECURITY), 800, null);
    }

    @Bean
    NavEntry ownAccountEntry() {
        return new NavEntry("access.account.nav", "/account", Set.of(), 990, null);
    }
}
