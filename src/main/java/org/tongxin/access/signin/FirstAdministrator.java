package org.tongxin.access.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While no account exists, each start prints a code with which the first administrator makes one at {@code /set-up}. */
@Component
@Profile("prod")
@ConditionalOnProperty(name = "tongxin.command", matchIfMissing = true, havingValue = "none")
class FirstAdministrator {

    private final JdbcClient jdbc;
    private final OneTimeCodes codes;

    FirstAdministrator(JdbcClient jdbc, OneTimeCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** To the console, past the log, whose lines may be kept elsewhere. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!SetUp.isOver(jdbc)) {
            System.out.println("No account exists yet. Open /set-up and use this code, good once and for seven days: "
                    + codes.forSetUp());
        }
    }
}
