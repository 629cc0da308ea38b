package org.tongxin.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * Statements whose text is taken apart once. Those that the rest of their transaction does not read are sent together, in
 * their order, before it commits, and cost one round trip instead of one each; what fails then fails the transaction.
 * Outside of a transaction a statement is sent at once.
 */
@Component
public class Writes {

    private static final Object KEY = new Object();
    private static final int KNOWN = 256;

    private final JdbcTemplate jdbc;
    private final ConcurrentLruCache<String, Text> texts = new ConcurrentLruCache<>(KNOWN, Text::of);

    public Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement with named parameters. */
    public Statement sql(String sql) {
        return new Statement(texts.get(sql));
    }

    /** A statement that gets its parameters. */
    public final class Statement {

        private final Text text;
        private final MapSqlParameterSource values = new MapSqlParameterSource();

        private Statement(Text text) {
            this.text = text;
        }

        /** Binds a parameter; an array is an array of the database. */
        public Statement param(String name, @Nullable Object value) {
            values.addValue(name, value);
            return this;
        }

        /** Binds several parameters. */
        public Statement params(Map<String, ? extends @Nullable Object> several) {
            values.addValues(several);
            return this;
        }

        /** Sends it at once and says how many rows it changed; what was added before is sent after it. */
        public int now() {
            return jdbc.update(text.sql(), write().values());
        }

        private Write write() {
            return new Write(text.sql(), NamedParameterUtils.buildValueArray(text.parsed(), values, null));
        }

        /**
         * Has it sent before the running transaction commits, or at once where there is none. Nobody learns how many rows
         * it changes.
         */
        public void add() {
            Write write = write();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                waiting().add(write);
            } else {
                jdbc.update(write.sql(), write.values());
            }
        }
    }

    /** A text once with names and once with question marks. */
    private record Text(ParsedSql parsed, String sql) {

        static Text of(String named) {
            ParsedSql parsed = NamedParameterUtils.parseSqlStatement(named);
            return new Text(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
        }
    }

    private record Write(String sql, @Nullable Object[] values) {}

    private List<Write> waiting() {
        if (TransactionSynchronizationManager.getResource(KEY) instanceof Waiting waiting) {
            return waiting.writes;
        }
        var waiting = new Waiting();
        TransactionSynchronizationManager.bindResource(KEY, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting.writes;
    }

    private final class Waiting implements TransactionSynchronization {

        private final List<Write> writes = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (writes.isEmpty()) {
                return;
            }
            String together = String.join(";\n", writes.stream().map(Write::sql).toList());
            Object[] values = writes.stream()
                    .flatMap(write -> Arrays.stream(write.values()))
                    .toArray();
            writes.clear();
            jdbc.update(together, values);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
