package org.tongxin.privacy.audit;

import java.util.List;

/** 核对结果页. */
public record VerdictPage(List<Verdict> verdicts) {

    public VerdictPage {
        verdicts = List.copyOf(verdicts);
    }

    /** True where every chain is whole. */
    public boolean clean() {
        return verdicts.stream().allMatch(Verdict::clean);
    }
}
