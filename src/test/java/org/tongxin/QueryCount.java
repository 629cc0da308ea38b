package org.tongxin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the round trips of the running program to its database, a bean of every {@link RealProgram} test: those of each
 * request that is answered while a block runs, and those of the block's own thread. Timers and listeners on other
 * threads do not count.
 */
@Component
@Profile("test")
public final class QueryCount {

    private static final Pattern NAME = Pattern.compile("^\\s*/\\*\\s*(.*?)\\s*\\*/.*", Pattern.DOTALL);
    private static final ThreadLocal<@Nullable Open> HERE = new ThreadLocal<>();

    /** The requests that began since the block began; null while nothing is counted. */
    private static volatile @Nullable List<Open> requests;

    /** Something that talks to the program or its use cases. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * What one request said.
     *
     * @param name verb and path, or "block" for the block's own thread
     * @param statements names of the executes and batches in order; the setting of the scope is not among them
     * @param scopes how often the communities of a transaction were set
     * @param commits how often a transaction was ended, by commit or rollback
     */
    public record Trips(String name, List<String> statements, int scopes, int commits) {

        /** All round trips. */
        public int total() {
            return statements.size() + scopes + commits;
        }

        /** Fails, naming every statement, unless there were exactly so many. */
        public void must(int statements, int scopes, int commits) {
            if (statements != this.statements.size() || scopes != this.scopes || commits != this.commits) {
                throw new AssertionError("%s should take %d statements, %d scopes, %d commits, but took %d, %d, %d:\n%s"
                        .formatted(
                                name,
                                statements,
                                scopes,
                                commits,
                                this.statements.size(),
                                this.scopes,
                                this.commits,
                                String.join("\n", this.statements)));
            }
        }
    }

    /** The block's own thread first, then each request in the order in which they began. */
    public List<Trips> during(Work work) throws Exception {
        List<Open> begun = Collections.synchronizedList(new ArrayList<>());
        var own = new Open("block");
        requests = begun;
        HERE.set(own);
        try {
            work.run();
        } finally {
            HERE.remove();
            requests = null;
        }
        List<Trips> counted = new ArrayList<>(List.of(own.close()));
        for (Open request : List.copyOf(begun)) {
            if (!request.ended.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError(request.name + " does not end");
            }
            counted.add(request.close());
        }
        return counted;
    }

    /** The last request of the block: of a form that is opened and sent, the sending. */
    public Trips last(Work work) throws Exception {
        return during(work).getLast();
    }

    /** The first request of the block whose name begins so, like "POST /report". */
    public Trips of(String begin, Work work) throws Exception {
        List<Trips> all = during(work);
        return all.stream()
                .filter(trips -> trips.name().startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + begin + " among "
                        + all.stream().map(Trips::name).toList()));
    }

    /** What the block itself says on its own thread. */
    public Trips here(Work work) throws Exception {
        return during(work).getFirst();
    }

    private static final class Open {

        private final String name;
        private final List<String> statements = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private int scopes;
        private int commits;

        Open(String name) {
            this.name = name;
        }

        Trips close() {
            return new Trips(name, List.copyOf(statements), scopes, commits);
        }
    }

    /** Stands around all other filters, so that the sessions' statements count too. */
    @Component
    @Profile("test")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Around extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            List<Open> begun = requests;
            if (begun == null) {
                chain.doFilter(request, response);
                return;
            }
            var open = new Open(request.getMethod() + " " + request.getRequestURI());
            begun.add(open);
            HERE.set(open);
            try {
                chain.doFilter(request, response);
            } finally {
                HERE.remove();
                open.ended.countDown();
            }
        }
    }

    /** Wraps the data source of the program. */
    @Configuration(proxyBeanMethods = false)
    @Profile("test")
    static class Listening {
        @Bean
        static BeanPostProcessor countingDataSource() {
            var listener = new Listener();
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(listener)
                                    .methodListener(listener)
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static final class Listener implements QueryExecutionListener, MethodExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Open open = HERE.get();
            if (open == null) {
                return;
            }
            String sql = queries.getFirst().getQuery();
            if (sql.contains("set local tongxin.communities")) {
                open.scopes++;
            } else {
                String name = NAME.matcher(sql).replaceFirst("$1");
                open.statements.add(name.replaceAll("\\s+", " ").strip());
            }
        }

        @Override
        public void beforeMethod(MethodExecutionContext context) {}

        @Override
        public void afterMethod(MethodExecutionContext context) {
            Open open = HERE.get();
            String method = context.getMethod().getName();
            if (open != null
                    && context.getTarget() instanceof Connection
                    && (method.equals("commit") || method.equals("rollback"))) {
                open.commits++;
            }
        }
    }
}
