package org.tongxin.people.mydata;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.OldRows;

/** How long ways into the own data are kept: until they are over. */
@Configuration(proxyBeanMethods = false)
class EntryRules {

    static final String ENTRIES = "people.entries";

    @Bean
    OldRows entriesRule(OldRows.Tools tools) {
        return new OldRows(
                ENTRIES,
                "people.retention.entries",
                Duration.ZERO,
                false,
                List.of(
                        new OldRows.Table("people.entry_code", "expires_at < :before"),
                        new OldRows.Table("people.own_session", "ends_at < :before")),
                tools);
    }
}
