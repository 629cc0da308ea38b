package org.tongxin.requests.callback;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the call-back in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class CallBackNavigation {

    @Bean
    NavEntry callBackEntry() {
        return new NavEntry("requests.callback.nav", "/call-back", Set.of(Duty.CALL_BACK), 40);
    }
}
