package org.tongxin.requests.intake;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.QueryCode;
import org.tongxin.kernel.Vault;

/**
 * 查询码: derived from the case with the vault's key, so that the same submission gets the same code again and messages
 * can carry it, while the table holds only its keyed hash.
 */
@Component
public class Codes {

    private final Vault vault;

    Codes(Vault vault) {
        this.vault = vault;
    }

    /**
     * The code of a case.
     *
     * @param turn 0, or more where an earlier turn met the code of another case
     */
    public QueryCode of(int prefix, UUID caseId, int turn) {
        byte[] seed = vault.fingerprint("query-code.seed", caseId + ":" + turn);
        return QueryCode.make(prefix, new SplittableRandom(ByteBuffer.wrap(seed).getLong()));
    }

    public byte[] hash(QueryCode code) {
        return code.fingerprint(vault);
    }
}
