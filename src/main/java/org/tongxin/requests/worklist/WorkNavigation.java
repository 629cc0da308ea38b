package org.tongxin.requests.worklist;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entries of the lists in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    @Bean
    NavEntry workEntry() {
        return new NavEntry(
                "requests.worklist.nav",
                "/work",
                Set.of(Duty.HANDLE, Duty.DESK, Duty.CHECK, Duty.CALL_BACK, Duty.ADJUDICATE, Duty.LEAD),
                10,
                "/work/count");
    }

    @Bean
    NavEntry checkEntry() {
        return new NavEntry("requests.check.nav", "/check", Set.of(Duty.CHECK), 30);
    }
}
