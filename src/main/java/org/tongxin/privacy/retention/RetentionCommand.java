package org.tongxin.privacy.retention;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Command;

/** {@code retention}: prints what would be removed; {@code retention run} removes it. */
@Component
class RetentionCommand implements Command {

    private final Retention retention;

    RetentionCommand(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int run(List<String> arguments) {
        boolean forReal = arguments.contains("run");
        boolean failed = false;
        for (Retention.Due due : forReal ? retention.run() : retention.dryRun()) {
            System.out.printf(
                    "%s community=%d rule=%s count=%d%s%n",
                    forReal ? "removed" : "due",
                    due.communityId(),
                    due.rule(),
                    due.count(),
                    due.failed() ? " failed" : "");
            failed |= due.failed();
        }
        return failed ? 1 : 0;
    }
}
