package org.tongxin.people.mydata;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.OldRows;

/** How long ways into the own data are kept: until they are over, or nobody goes them. */
@Configuration(proxyBeanMethods = false)
class EntryRules {

    static final String ENTRIES = "people.entries";
    static final String PASSKEYS = "people.passkeys";

    private static final Duration UNUSED = Duration.ofDays(1095);

    @Bean
    OldRows entriesRule(OldRows.Tools tools) {
        return new OldRows(
                ENTRIES,
                "people.retention.entries",
                Duration.ZERO,
                false,
                List.of(
                        new OldRows.Table("people.entry_code", "expires_at < :before"),
                        new OldRows.Table("people.own_session", "ends_at < :before"),
                        new OldRows.Table("people.passkey_challenge", "expires_at < :before")),
                tools);
    }

    /** Who lives here no more is refused at once; here the key itself goes. */
    @Bean
    OldRows passkeysRule(OldRows.Tools tools) {
        return new OldRows(
                PASSKEYS,
                "people.retention.passkeys",
                UNUSED,
                false,
                List.of(new OldRows.Table("people.passkey", """
                        (coalesce(used_at, added_at) < :before
                         or not exists (select 1 from people.residence r
                                        where r.community_id = passkey.community_id
                                          and r.resident_id = passkey.resident_id and r.to_on is null))
                        """)),
                tools);
    }
}
