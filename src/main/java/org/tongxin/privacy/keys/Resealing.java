package org.tongxin.privacy.keys;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.privacy.Everywhere;

/**
 * Walks all sealed columns, which are those with {@code sealed} in their name, in small transactions. It can be stopped at
 * any time and goes on where it was; what somebody changes meanwhile is left to the next round.
 */
@Component
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Vault vault;

    Resealing(JdbcClient jdbc, Transactions transactions, Everywhere everywhere, Vault vault) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.vault = vault;
    }

    /** How many rows of a table were sealed anew. */
    record Done(String table, long rows) {}

    /** Seals everything anew that an older key sealed. */
    List<Done> all() {
        List<Done> done = new ArrayList<>();
        for (SealedTable table : tables()) {
            long rows = 0;
            for (long community : table.ofCommunities() ? communities() : Set.of(0L)) {
                Scope scope = table.ofCommunities() ? Scope.wholeOf(community) : Scope.NOTHING;
                rows += one(table, community, scope);
            }
            done.add(new Done(table.name(), rows));
            if (rows > 0) {
                log.info("Sealed {} rows of {} anew", rows, table.name());
            }
        }
        return done;
    }

    /** Seals one table of one community anew; returns how many rows. */
    long one(SealedTable table, long community, Scope scope) {
        long rows = 0;
        int batch;
        do {
            batch = transactions.in(scope, () -> batch(table, community));
            rows += batch;
        } while (batch == BATCH);
        return rows;
    }

    private record Row(List<@Nullable Object> keys, List<byte @Nullable []> sealed) {}

    private int batch(SealedTable table, long community) {
        byte[] newest = vault.newest();
        JdbcClient.StatementSpec old = jdbc.sql(table.selectOld())
                .param("length", newest.length)
                .param("newest", newest)
                .param("limit", BATCH);
        List<Row> rows = (table.ofCommunities() ? old.param("community", community) : old)
                .query((row, i) -> {
                    List<@Nullable Object> keys = new ArrayList<>();
                    for (String key : table.keys()) {
                        keys.add(row.getObject(key));
                    }
                    List<byte @Nullable []> sealed = new ArrayList<>();
                    for (String column : table.sealed()) {
                        sealed.add(row.getBytes(column));
                    }
                    return new Row(keys, sealed);
                })
                .list();
        int changed = 0;
        for (Row row : rows) {
            changed += put(table, row);
        }
        // Where others changed every row meanwhile, the next night goes on.
        return changed;
    }

    private int put(SealedTable table, Row row) {
        JdbcClient.StatementSpec update = jdbc.sql(table.update());
        for (int i = 0; i < row.keys().size(); i++) {
            update = update.param("key" + i, row.keys().get(i));
        }
        for (int i = 0; i < row.sealed().size(); i++) {
            byte[] old = row.sealed().get(i);
            update = update.param("old" + i, old, Types.BINARY)
                    .param("new" + i, old == null ? null : anew(old), Types.BINARY);
        }
        return update.update();
    }

    private byte[] anew(byte[] old) {
        byte[] newest = vault.newest();
        boolean current = old.length >= newest.length && Arrays.equals(newest, Arrays.copyOf(old, newest.length));
        return current ? old : vault.seal(vault.open(old));
    }

    private Set<Long> communities() {
        Set<Long> all = new TreeSet<>(everywhere.communities());
        all.add(0L);
        return all;
    }

    /** Every table with a sealed column. */
    List<SealedTable> tables() {
        return jdbc.sql("""
                /* privacy/keys sealed columns */
                select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded,
                       array(select a.attname::text from pg_index i
                             join unnest(i.indkey::int2[]) with ordinality as k (number, position) on true
                             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                             where i.indrelid = c.oid and i.indisprimary order by k.position) as keys,
                       array_agg(a.attname::text order by a.attnum) as sealed
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and a.atttypid = 'bytea'::regtype and not a.attisdropped
                  and a.attname like '%sealed%' and n.nspname !~ '^(pg_|information_schema)'
                group by c.oid, n.nspname, c.relname, c.relrowsecurity
                order by name
                """)
                .query((row, i) -> new SealedTable(
                        row.getString("name"),
                        row.getBoolean("guarded"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        List.of((String[]) row.getArray("sealed").getArray())))
                .list();
    }
}
