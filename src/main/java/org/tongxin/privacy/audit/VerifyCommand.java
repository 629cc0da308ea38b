package org.tongxin.privacy.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Command;

/** {@code verify-audit}: one line a chain, one a finding; ends with 1 where something does not fit. */
@Component
class VerifyCommand implements Command {

    private final Verification verification;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments) {
        return print(verification.all(), System.out);
    }

    static int print(List<Verdict> verdicts, PrintStream out) {
        boolean clean = true;
        for (Verdict verdict : verdicts) {
            out.printf(
                    "community=%d seals=%d lines=%d head=%s %s%n",
                    verdict.communityId(),
                    verdict.seals(),
                    verdict.lines(),
                    verdict.head(),
                    verdict.clean() ? "ok" : "WRONG");
            for (Verdict.Finding finding : verdict.findings()) {
                out.printf("  %s seal=%s line=%s%n", finding.wrong(), finding.seal(), finding.line());
            }
            clean &= verdict.clean();
        }
        return clean ? 0 : 1;
    }
}
