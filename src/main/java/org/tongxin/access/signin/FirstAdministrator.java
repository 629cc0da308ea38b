package org.tongxin.access.signin;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.StartNote;

/** While no account exists, each start prints a code with which the first administrator makes one at {@code /set-up}. */
@Component
@Profile("prod")
class FirstAdministrator implements StartNote {

    private final JdbcClient jdbc;
    private final OneTimeCodes codes;

    FirstAdministrator(JdbcClient jdbc, OneTimeCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    @Override
    public List<String> lines() {
        return SetUp.isOver(jdbc)
                ? List.of()
                : List.of(
                        "No account exists yet. Open /set-up and use this code, good once and for seven days:",
                        "  " + codes.forSetUp());
    }
}
