package org.tongxin.privacy.audit;

import java.util.List;
import java.util.Map;

/**
 * 核对结果页.
 *
 * @param names of the communities by id
 */
public record VerdictPage(List<Verdict> verdicts, Map<Long, String> names) {

    public VerdictPage {
        verdicts = List.copyOf(verdicts);
        names = Map.copyOf(names);
    }

    /** What the community is called; the id where it is gone. */
    public String name(long communityId) {
        return names.getOrDefault(communityId, Long.toString(communityId));
    }

    /** True where every chain is whole. */
    public boolean clean() {
        return verdicts.stream().allMatch(Verdict::clean);
    }
}
