package org.tongxin.privacy.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 核对结果 of one chain.
 *
 * @param communityId the community, 0 for the installation itself
 * @param seals how many batches
 * @param lines how many lines they hold
 * @param head hash of the last batch in hexadecimal; kept elsewhere it proves later that nothing was cut off
 * @param findings what does not fit; empty where all is well
 */
public record Verdict(long communityId, long seals, long lines, String head, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** True where nothing was found. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /**
     * One thing that does not fit.
     *
     * @param seal number of the batch, or null
     * @param line id of the line, or null where it is about the batch
     */
    public record Finding(
            Wrong wrong, @Nullable Long seal, @Nullable UUID line) {}

    /** What can be wrong. */
    public enum Wrong {
        LINE_CHANGED("privacy.audit.wrong.line_changed"),
        LINE_MISSING("privacy.audit.wrong.line_missing"),
        LINE_UNSEALED("privacy.audit.wrong.line_unsealed"),
        SEAL_MISSING("privacy.audit.wrong.seal_missing"),
        SEAL_BROKEN("privacy.audit.wrong.seal_broken"),
        SIGNATURE_WRONG("privacy.audit.wrong.signature_wrong");

        private final String key;

        Wrong(String key) {
            this.key = key;
        }

        /** Key of its words. */
        public String key() {
            return key;
        }
    }
}
