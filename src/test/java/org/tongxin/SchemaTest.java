package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the catalogue of the migrated database. Tenant tables are those with row security; every other table stands in
 * {@link #WITHOUT_POLICY} with its reason.
 */
@RealProgram
class SchemaTest {

    /** Tables without policies: what belongs to the installation, not to a community. */
    private static final Set<String> WITHOUT_POLICY = Set.of(
            // libraries: sessions, outbox, timers
            "platform.spring_session",
            "platform.spring_session_attributes",
            "platform.event_publication",
            "platform.scheduled_tasks",
            // shared reference tables, read by everybody
            "area.region",
            "area.community",
            "requests.public_holiday",
            // accounts, looked up before it is known which community they are of
            "access.account",
            "access.account_role",
            "access.account_community",
            "access.attempt",
            "access.recovery_code",
            "access.one_time_code");

    private static final String TENANT_POLICY = "(community_id = ANY ((string_to_array(NULLIF("
            + "current_setting('tongxin.communities'::text, true), ''::text), ','::text))::bigint[]))";

    private static final String TABLES = """
            with t as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relname, c.relrowsecurity, c.relowner
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|migrations)'
            )
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableHasAPolicyOrStandsOnTheList() {
        assertThat(strings("select name from t where not relrowsecurity"))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_POLICY);
        assertThat(strings("""
                select name from t where relrowsecurity
                and not exists (select 1 from pg_policy p where p.polrelid = t.oid)
                """)).isEmpty();
    }

    @Test
    void policiesLetThroughNothingButTheCommunitiesOfTheTransaction() {
        assertThat(strings("""
                select name || ' ' || polname || ': ' || coalesce(pg_get_expr(polqual, polrelid), '-')
                from pg_policy p join t on t.oid = p.polrelid
                where coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) <> '%s'
                """.formatted(TENANT_POLICY.replace("'", "''"))))
                .singleElement()
                .asString()
                .startsWith("privacy.audit_entry");
    }

    @Test
    void s1EveryKeyOfATenantTableBeginsWithTheCommunity() {
        assertThat(strings("""
                select name from t where relrowsecurity and not exists (
                    select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'community_id'
                    and a.attnotnull and a.atttypid = 'bigint'::regtype)
                """)).as("community_id bigint not null").isEmpty();
        assertThat(strings("""
                select name from t where relrowsecurity and not exists (
                    select 1 from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                    where i.indrelid = t.oid and i.indisprimary and a.attname = 'community_id')
                """)).as("primary key").isEmpty();
        assertThat(strings("""
                select name || ' ' || i.indexrelid::regclass from t join pg_index i on i.indrelid = t.oid
                where relrowsecurity and (i.indisunique or i.indisexclusion) and not exists (
                    select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'community_id'
                    and a.attnum = any (i.indkey))
                """)).as("unique keys").isEmpty();
    }

    @Test
    void s2ForeignKeysBetweenTenantTablesPairTheCommunityAndNeverLeadFromSharedToTenant() {
        assertThat(strings("""
                select t.name || ' ' || k.conname from pg_constraint k
                join t on t.oid = k.conrelid join t r on r.oid = k.confrelid
                where k.contype = 'f' and t.relrowsecurity and r.relrowsecurity and not exists (
                    select 1 from unnest(k.conkey, k.confkey) as pair (own, other)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
                    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other
                    where a.attname = 'community_id' and b.attname = 'community_id')
                """)).isEmpty();
        assertThat(strings("""
                select t.name || ' ' || k.conname from pg_constraint k
                join t on t.oid = k.conrelid join t r on r.oid = k.confrelid
                where k.contype = 'f' and (not t.relrowsecurity and r.relrowsecurity
                    or t.relrowsecurity and r.name like 'platform.%')
                """)).isEmpty();
    }

    @Test
    void s3ForeignKeysOnlyCascadeOrRestrictOnDeleteAndNeverActOnUpdate() {
        assertThat(strings("""
                select t.name || ' ' || k.conname from pg_constraint k join t on t.oid = k.conrelid
                where k.contype = 'f' and (k.confdeltype not in ('a', 'r', 'c') or k.confupdtype not in ('a', 'r'))
                """)).isEmpty();
    }

    @Test
    void s4KeysThatCountAreBigints() {
        assertThat(strings("""
                select name || '.' || a.attname from t join pg_attribute a on a.attrelid = t.oid
                where (a.attidentity <> '' or exists (
                        select 1 from pg_attrdef d where d.adrelid = t.oid and d.adnum = a.attnum
                        and pg_get_expr(d.adbin, d.adrelid) like 'nextval%'))
                and a.atttypid <> 'bigint'::regtype
                """)).isEmpty();
    }

    @Test
    void s6ThereAreNoTriggersRulesOrInheritance() {
        assertThat(strings("""
                select name || ' ' || g.tgname from t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
                """)).isEmpty();
        assertThat(strings("select name || ' ' || w.rulename from t join pg_rewrite w on w.ev_class = t.oid"))
                .isEmpty();
        assertThat(strings("""
                select name from t join pg_inherits i on i.inhrelid = t.oid
                where not (select c.relispartition from pg_class c where c.oid = t.oid)
                """)).isEmpty();
    }

    @Test
    void s7EveryConstraintHasANameOfItsOwn() {
        assertThat(strings("""
                select name || ' ' || k.conname from pg_constraint k join t on t.oid = k.conrelid
                where k.contype in ('p', 'u', 'f', 'c', 'x')
                and k.conname ~ '_(pkey|fkey|key|check|excl)[0-9]*$'
                """)).isEmpty();
    }

    @Test
    void viewsAskWithTheRightsOfWhoReadsThem() {
        assertThat(strings("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^(pg_|information_schema)' and (c.relkind = 'm'
                    or c.relkind = 'v' and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'])
                """)).isEmpty();
    }

    @Test
    void theProgramOwnsNothingAndCannotGoRoundItsWalls() {
        assertThat(strings(
                        "select name from t where relowner = (select oid from pg_roles where rolname = current_user)"))
                .isEmpty();
        assertThat(strings("""
                select n.nspname::text from pg_namespace n where n.nspname !~ '^pg_'
                and n.nspowner = (select oid from pg_roles where rolname = current_user)
                """)).isEmpty();
        assertThat(strings("""
                select rolname::text from pg_roles where rolname = current_user
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """)).isEmpty();
        assertThat(strings("""
                select o.rolname::text from pg_roles o where o.rolname <> current_user
                and pg_has_role(current_user, o.oid, 'member')
                """)).isEmpty();
    }

    @Test
    void functionsRunWithTheRightsOfWhoCallsThem() {
        assertThat(strings("""
                select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
                """)).isEmpty();
    }

    @Test
    void theAuditLogCannotBeChangedByTheProgram() {
        assertThat(strings("""
                select name || ' ' || right_ from t, unnest(array['update', 'delete', 'truncate']) as right_
                where name in ('privacy.audit_entry', 'privacy.audit_seal', 'privacy.audit_sealed_entry')
                and has_table_privilege(current_user, t.oid, right_)
                """)).isEmpty();
    }

    @Test
    void outsideATransactionWithAScopeNoTenantTableShowsARow() {
        for (String table : strings("select name from t where relrowsecurity")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private List<String> strings(String query) {
        String sql =
                query.stripLeading().startsWith("select c.oid") || query.contains("pg_proc") ? query : TABLES + query;
        return jdbc.sql("/* schema test */ " + sql)
                .query((row, i) -> row.getString(1))
                .list();
    }
}
