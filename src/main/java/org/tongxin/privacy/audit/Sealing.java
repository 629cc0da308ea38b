package org.tongxin.privacy.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.Everywhere;

/** Seals lines in batches, apart from the acts that wrote them, so that no act waits for another. */
@Component
class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    static final int BATCH = 1000;

    /** Transactions end long before; a line that becomes visible later than this after its batch would be reported. */
    private static final Duration LATEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Chain chain;
    private final Clock clock;

    Sealing(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Transactions transactions,
            Everywhere everywhere,
            Chain chain,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.chain = chain;
        this.clock = clock;
    }

    /** Seals what waits in every community and in the installation itself. */
    void all() {
        for (long community : chains(everywhere)) {
            one(community);
        }
    }

    /** Every chain: the communities and, as 0, the installation. */
    static Set<Long> chains(Everywhere everywhere) {
        Set<Long> chains = new TreeSet<>(everywhere.communities());
        chains.add(AuditTable.INSTALLATION);
        return chains;
    }

    /** Seals what waits in one community. */
    void one(long communityId) {
        try {
            while (transactions.in(Scope.wholeOf(communityId), () -> batch(communityId)) == BATCH) {
                log.debug("More lines wait in community {}", communityId);
            }
        } catch (DuplicateKeyException elsewhere) {
            log.debug("Another node sealed community {}", communityId);
        }
    }

    private int batch(long communityId) {
        Seal last = last(communityId);
        List<Waiting> waiting = waiting(communityId, last.upTo());
        if (waiting.isEmpty()) {
            return 0;
        }
        long number = last.number() + 1;
        List<byte[]> hashes = waiting.stream().map(one -> one.line().hash()).toList();
        byte[] hash = chain.hash(communityId, number, last.hash(), hashes);
        OffsetDateTime upTo = waiting.getLast().recordedAt();
        insert(communityId, number, hash, hashes.size(), upTo.isAfter(last.upTo()) ? upTo : last.upTo());
        insertLines(number, waiting, hashes);
        // the log of the machine holds the heads as well: a chain made anew from the start would not fit them
        log.info(
                "audit sealed community={} seal={} lines={} hash={}",
                communityId,
                number,
                hashes.size(),
                HexFormat.of().formatHex(hash));
        return hashes.size();
    }

    private record Seal(long number, byte[] hash, OffsetDateTime upTo) {}

    private record Waiting(AuditLine line, OffsetDateTime recordedAt) {}

    private Seal last(long communityId) {
        return jdbc.sql("""
                /* privacy/audit last seal */
                select number, hash, sealed_up_to from privacy.audit_seal
                where community_id = :community order by number desc limit 1
                """)
                .param("community", communityId)
                .query((row, i) -> new Seal(
                        row.getLong("number"),
                        row.getBytes("hash"),
                        row.getObject("sealed_up_to", OffsetDateTime.class)))
                .optional()
                .orElse(new Seal(0, Chain.BEGINNING, OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
    }

    private List<Waiting> waiting(long communityId, OffsetDateTime sealedUpTo) {
        return jdbc.sql("""
                /* privacy/audit lines to seal */
                select %s, e.recorded_at from privacy.audit_entry e
                where e.community_id = :community and e.recorded_at > :floor
                  and not exists (select 1 from privacy.audit_sealed_entry s
                                  where s.community_id = e.community_id and s.entry_id = e.id)
                order by e.recorded_at, e.id limit :limit
                """.formatted(AuditLine.COLUMNS))
                .param("community", communityId)
                .param("floor", sealedUpTo.minus(LATEST))
                .param("limit", BATCH)
                .query((row, i) -> new Waiting(AuditLine.of(row), row.getObject("recorded_at", OffsetDateTime.class)))
                .list();
    }

    private void insert(long communityId, long number, byte[] hash, int lines, OffsetDateTime upTo) {
        jdbc.sql("""
                /* privacy/audit insert seal */
                insert into privacy.audit_seal
                    (community_id, number, entries, sealed_up_to, hash, signature, sealed_at)
                values (:community, :number, :entries, :upTo, :hash, :signature, :now)
                """)
                .param("community", communityId)
                .param("number", number)
                .param("entries", lines)
                .param("upTo", upTo)
                .param("hash", hash)
                .param("signature", chain.signature(hash))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertLines(long number, List<Waiting> waiting, List<byte[]> hashes) {
        var rows = new MapSqlParameterSource[waiting.size()];
        for (int i = 0; i < rows.length; i++) {
            AuditLine line = waiting.get(i).line();
            rows[i] = new MapSqlParameterSource()
                    .addValue("community", line.communityId())
                    .addValue("entry", line.id())
                    .addValue("seal", number)
                    .addValue("position", i)
                    .addValue("hash", hashes.get(i));
        }
        batches.batchUpdate("""
                /* privacy/audit insert sealed lines */
                insert into privacy.audit_sealed_entry (community_id, entry_id, seal_number, position, hash)
                values (:community, :entry, :seal, :position, :hash)
                """, rows);
    }
}
