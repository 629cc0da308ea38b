package org.tongxin.kernel.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.ProductionCheck;

/** Row-level security guards the communities only from a role that it applies to. */
@Component
class ProgramRole implements ProductionCheck {

    private final JdbcClient jdbc;

    ProgramRole(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void check() {
        if (jdbc.sql("""
                /* kernel/database passes row security */
                select rolsuper or rolbypassrls from pg_roles where rolname = current_user
                """).query(Boolean.class).single()) {
            throw refused("is a superuser or passes row-level security (bypassrls)");
        }
        if (jdbc.sql("""
                /* kernel/database owns tables */
                select exists (
                    select 1
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p')
                       and n.nspname not in ('pg_catalog', 'information_schema')
                       and pg_has_role(current_user, c.relowner, 'member'))
                """).query(Boolean.class).single()) {
            throw refused("owns tables, or is a member of the role that does");
        }
    }

    private static CannotStart refused(String why) {
        return new CannotStart(
                "The role the program works as " + why + ", so the walls between communities would not hold.",
                "Set tongxin.database.username and tongxin.database.password to a role of its own; the command"
                        + " migrate makes it:  java -jar tongxin.jar migrate");
    }
}
