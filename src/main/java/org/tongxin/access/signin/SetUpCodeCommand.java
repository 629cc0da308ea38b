package org.tongxin.access.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Command;

/** {@code set-up-code}: prints a code for the first account, as each start in prod does while there is none. */
@Component
class SetUpCodeCommand implements Command {

    private final JdbcClient jdbc;
    private final OneTimeCodes codes;

    SetUpCodeCommand(JdbcClient jdbc, OneTimeCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "set-up-code";
    }

    @Override
    public int run(List<String> arguments) {
        if (SetUp.isOver(jdbc)) {
            System.out.println("There is an account already; others are made at /accounts.");
            return 1;
        }
        System.out.println(codes.forSetUp());
        return 0;
    }
}
