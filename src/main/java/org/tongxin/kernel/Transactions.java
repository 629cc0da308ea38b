package org.tongxin.kernel;

import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the tables of a community: a transaction that tells row-level security which communities it may see.
 * Outside of it the database shows no rows.
 */
@Component
public class Transactions {

    private static final Object KEY = new Object();

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcTemplate jdbc;

    public Transactions(PlatformTransactionManager manager, JdbcTemplate jdbc) {
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
    }

    /** Runs the work in a transaction within the scope; joins a running one of the same scope. */
    public <T> T in(Scope scope, Supplier<T> work) {
        return run(writing, scope, work);
    }

    /** Like {@link #in} for work that returns nothing. */
    public void run(Scope scope, Runnable work) {
        run(writing, scope, () -> {
            work.run();
            return true;
        });
    }

    /** Runs a read-only transaction within the scope. */
    public <T> T reading(Scope scope, Supplier<T> work) {
        return run(reading, scope, work);
    }

    private <T> T run(TransactionTemplate template, Scope scope, Supplier<T> work) {
        return template.<T>execute(status -> {
            enter(scope);
            return work.get();
        });
    }

    private void enter(Scope scope) {
        Object running = TransactionSynchronizationManager.getResource(KEY);
        if (scope.communities().equals(running)) {
            return;
        }
        if (running != null) {
            throw new IllegalStateException("A transaction of another scope is running");
        }
        jdbc.execute("set local citus.propagate_set_commands = 'local'; set local tongxin.communities = '"
                + scope.communitySetting() + "'");
        TransactionSynchronizationManager.bindResource(KEY, scope.communities());
        TransactionSynchronizationManager.registerSynchronization(new Forget());
    }

    private static final class Forget implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
