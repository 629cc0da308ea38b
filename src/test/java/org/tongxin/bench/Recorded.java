package org.tongxin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to what the program says to its database, transaction by transaction. */
final class Recorded implements QueryExecutionListener, MethodExecutionListener {

    /** The one of this process; beans of the program reach it here. */
    static final Recorded LISTENER = new Recorded();

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Unit> open = new HashMap<>();
    private boolean on;

    private Recorded() {}

    /** Statements that were committed together. */
    record Unit(List<Step> steps, boolean transaction) {}

    /**
     * One statement.
     *
     * @param rows the values of each execution; a batch has several
     */
    record Step(String sql, boolean prepared, List<List<@Nullable Object>> rows) {}

    /** Wraps the data source of the program that is started with this class. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        static BeanPostProcessor listeningDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(LISTENER)
                                    .methodListener(LISTENER)
                                    .build()
                            : bean;
                }
            };
        }
    }

    /** What the work and everything it sets off in the next second say. */
    List<Unit> during(Work work, Predicate<String> wanted) throws Exception {
        synchronized (this) {
            units.clear();
            open.clear();
            on = true;
        }
        // Without the lock: what the work sets off speaks on other threads.
        work.run();
        Thread.sleep(QUIET);
        synchronized (this) {
            on = false;
            return unitsOf(wanted);
        }
    }

    private List<Unit> unitsOf(Predicate<String> wanted) {
        List<Unit> found = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.steps().stream().allMatch(step -> wanted.test(step.sql()))) {
                found.add(unit);
            }
        }
        return found;
    }

    /** Something that talks to the database. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        synchronized (this) {
            if (!on) {
                return;
            }
            Unit unit = open.get(execution.getConnectionId());
            if (unit == null) {
                unit = new Unit(Collections.synchronizedList(new ArrayList<>()), false);
                units.add(unit);
            }
            boolean prepared = execution.getStatement() instanceof java.sql.PreparedStatement;
            for (QueryInfo query : queries) {
                unit.steps().add(new Step(query.getQuery(), prepared, rows(query)));
            }
        }
    }

    private static List<List<@Nullable Object>> rows(QueryInfo query) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<ParameterSetOperation> operations : query.getParametersList()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (ParameterSetOperation operation : operations) {
                Object[] arguments = operation.getArgs();
                int index = (Integer) arguments[0];
                while (values.size() < index) {
                    values.add(null);
                }
                boolean isNull = operation.getMethod().getName().equals("setNull");
                values.set(index - 1, isNull ? null : kept(arguments[1]));
            }
            rows.add(values);
        }
        return rows;
    }

    /** Arrays made by a connection are kept as what they hold. */
    private static @Nullable Object kept(@Nullable Object value) {
        try {
            return value instanceof java.sql.Array array ? array.getArray() : value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext context) {}

    @Override
    public void afterMethod(MethodExecutionContext context) {
        if (!(context.getTarget() instanceof Connection)) {
            return;
        }
        String connection = context.getConnectionInfo().getConnectionId();
        synchronized (this) {
            switch (context.getMethod().getName()) {
                case "setAutoCommit" -> {
                    if (Boolean.FALSE.equals(context.getMethodArgs()[0])) {
                        open.put(connection, new Unit(Collections.synchronizedList(new ArrayList<>()), true));
                    } else {
                        open.remove(connection);
                    }
                }
                case "commit" -> {
                    Unit done = open.put(connection, new Unit(Collections.synchronizedList(new ArrayList<>()), true));
                    if (on && done != null && !done.steps().isEmpty()) {
                        units.add(done);
                    }
                }
                case "rollback" ->
                    open.computeIfPresent(
                            connection, (id, unit) -> new Unit(Collections.synchronizedList(new ArrayList<>()), true));
                default -> {}
            }
        }
    }
}
