package org.tongxin.privacy.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;

/** How batches hang together: the hash of each covers the hashes of its lines and the hash of the batch before. */
@Component
class Chain {

    /** What the first batch of a community hangs on. */
    static final byte[] BEGINNING = new byte[32];

    private final Vault vault;

    Chain(Vault vault) {
        this.vault = vault;
    }

    byte[] hash(long communityId, long number, byte[] before, List<byte[]> lines) {
        MessageDigest digest = AuditLine.sha256();
        digest.update(ByteBuffer.allocate(20)
                .putLong(communityId)
                .putLong(number)
                .putInt(lines.size())
                .array());
        digest.update(before);
        lines.forEach(digest::update);
        return digest.digest();
    }

    /** A keyed hash: who owns the tables but not the keys of the program cannot make one. */
    byte[] signature(byte[] hash) {
        return vault.fingerprint("privacy.audit_seal", HexFormat.of().formatHex(hash));
    }
}
