package org.tongxin.insight.board;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.NavEntry;

/** The entry of the board in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    NavEntry boardEntry() {
        return new NavEntry(
                "insight.board.nav",
                "/board",
                Set.of(Duty.HANDLE, Duty.DESK, Duty.CHECK, Duty.CALL_BACK, Duty.ADJUDICATE, Duty.LEAD),
                50);
    }
}
