package org.tongxin.privacy.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.Everywhere;
import org.tongxin.privacy.audit.Verdict.Finding;
import org.tongxin.privacy.audit.Verdict.Wrong;

/** Computes every hash of the audit log again and names what does not fit. */
@Component
class Verification {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Chain chain;

    Verification(JdbcClient jdbc, Transactions transactions, Everywhere everywhere, Chain chain) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.chain = chain;
    }

    /** The verdicts of every chain. */
    List<Verdict> all() {
        return Sealing.chains(everywhere).stream().map(this::one).toList();
    }

    /** The verdict of one chain. */
    Verdict one(long communityId) {
        return transactions.reading(Scope.wholeOf(communityId), () -> verify(communityId));
    }

    private Verdict verify(long communityId) {
        List<Finding> findings = new ArrayList<>();
        byte[] before = Chain.BEGINNING;
        long number = 0;
        long lines = 0;
        for (Seal seal : seals(communityId)) {
            number++;
            if (seal.number() != number) {
                findings.add(new Finding(Wrong.SEAL_MISSING, number, null));
                number = seal.number();
            }
            List<Sealed> sealed = sealed(communityId, seal.number());
            lines += sealed.size();
            for (Sealed one : sealed) {
                if (one.line() == null) {
                    findings.add(new Finding(Wrong.LINE_MISSING, number, one.id()));
                } else if (!MessageDigest.isEqual(one.line().hash(), one.hash())) {
                    findings.add(new Finding(Wrong.LINE_CHANGED, number, one.id()));
                }
            }
            byte[] hash = chain.hash(
                    communityId,
                    number,
                    before,
                    sealed.stream().map(Sealed::hash).toList());
            if (sealed.size() != seal.lines() || !MessageDigest.isEqual(hash, seal.hash())) {
                findings.add(new Finding(Wrong.SEAL_BROKEN, number, null));
            }
            if (!MessageDigest.isEqual(chain.signature(seal.hash()), seal.signature())) {
                findings.add(new Finding(Wrong.SIGNATURE_WRONG, number, null));
            }
            before = seal.hash();
        }
        late(communityId).forEach(id -> findings.add(new Finding(Wrong.LINE_UNSEALED, null, id)));
        return new Verdict(communityId, number, lines, HexFormat.of().formatHex(before), findings);
    }

    private record Seal(long number, int lines, byte[] hash, byte[] signature) {}

    private record Sealed(UUID id, byte[] hash, @Nullable AuditLine line) {}

    private List<Seal> seals(long communityId) {
        return jdbc.sql("""
                /* privacy/audit seals in order */
                select number, entries, hash, signature from privacy.audit_seal
                where community_id = :community order by number
                """)
                .param("community", communityId)
                .query((row, i) -> new Seal(
                        row.getLong("number"), row.getInt("entries"), row.getBytes("hash"), row.getBytes("signature")))
                .list();
    }

    private List<Sealed> sealed(long communityId, long number) {
        return jdbc.sql("""
                /* privacy/audit lines of seal */
                select s.entry_id, s.hash as sealed_hash, %s
                from privacy.audit_sealed_entry s
                left join privacy.audit_entry e on e.community_id = s.community_id and e.id = s.entry_id
                where s.community_id = :community and s.seal_number = :number
                order by s.position
                """.formatted(AuditLine.COLUMNS))
                .param("community", communityId)
                .param("number", number)
                .query((row, i) -> new Sealed(
                        row.getObject("entry_id", UUID.class),
                        row.getBytes("sealed_hash"),
                        row.getObject("id", UUID.class) == null ? null : AuditLine.of(row)))
                .list();
    }

    /** Lines that should long be sealed and are not: their seal was taken away, or they were slipped in. */
    private List<UUID> late(long communityId) {
        return jdbc.sql("""
                /* privacy/audit lines without seal */
                select e.id from privacy.audit_entry e
                where e.community_id = :community and e.recorded_at < (
                        select max(sealed_up_to) - interval '1 hour' from privacy.audit_seal
                        where community_id = :community)
                  and not exists (select 1 from privacy.audit_sealed_entry s
                                  where s.community_id = e.community_id and s.entry_id = e.id)
                order by e.recorded_at, e.id limit 100
                """)
                .param("community", communityId)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }
}
