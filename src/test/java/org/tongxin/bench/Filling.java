package org.tongxin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.Tongxin;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.casework.Ladder;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.Language;

/**
 * Fills a data directory: communities, posts, accounts and a few cases through the program's own doors, then as many
 * copies of these cases as wanted in SQL, spread over three years, the last one in a hundred still open.
 */
final class Filling {

    private static final int GRIDS = 10;
    private static final int MODELS = 12;

    private static final List<String> WORDS = List.of(
            "三单元楼道的灯坏了两天，晚上看不见台阶",
            "小区东门垃圾桶满了没有人清，味道很大",
            "楼上漏水，卫生间顶上一直滴",
            "广场上的健身器材断了一根横杆，孩子容易碰到",
            "井盖松了，车开过去响得很厉害",
            "想问一下高龄津贴在哪里办，要带什么");

    private Filling() {}

    static void fill(Data data) throws Exception {
        List<AreaFixture.Made> communities = new ArrayList<>();
        try (ConfigurableApplicationContext program = program(data)) {
            for (int i = 0; i < data.communities(); i++) {
                communities.add(community(program));
            }
            accounts(program, communities.subList(0, Math.min(Data.ACCOUNTS, communities.size())));
            models(program, communities.getFirst());
            try (Connection connection = superuser(data)) {
                multiply(connection, communities, data.cases());
            }
        }
    }

    private static AreaFixture.Made community(ConfigurableApplicationContext program) {
        AreaFixture.Made made = program.getBean(AreaFixture.class).community(GRIDS, 2);
        program.getBean(Catalogue.class).install(made.id());
        program.getBean(Transactions.class)
                .run(
                        Scope.wholeOf(made.id()),
                        () -> program.getBean(Ladder.class)
                                .set(
                                        made.id(),
                                        List.of(
                                                new Ladder.Level(1, "grid_worker", "网格", "網格", "grid"),
                                                new Ladder.Level(2, "community_civil", "社区", "社區", "community"),
                                                new Ladder.Level(3, "town_office", "乡镇", "鄉鎮", "town"))));
        return made;
    }

    static ConfigurableApplicationContext program(Data data, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(Tongxin.class));
        sources.addAll(List.of(more));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .run(
                        "--tongxin.data-directory=" + data.directory(),
                        "--tongxin.sample=none",
                        "--server.port=0",
                        "--logging.level.root=warn");
    }

    private static void accounts(ConfigurableApplicationContext program, List<AreaFixture.Made> communities) {
        var by = new Actor.Machine("bench", Scope.NOTHING);
        var accounts = program.getBean(Accounts.class);
        var ids = program.getBean(Ids.class);
        int number = 1;
        for (AreaFixture.Made community : communities) {
            UUID id = ids.next();
            accounts.create(
                    by, new NewAccount(id, "bench" + number++, "测速", null, Language.ZH_HANS, Data.PASSWORD, false));
            UUID post = community.post(-1, "community_civil");
            accounts.give(by, community.id(), ids.next(), id, post, LocalDate.of(2000, 1, 1), null);
        }
    }

    private static void models(ConfigurableApplicationContext program, AreaFixture.Made community) {
        var intake = program.getBean(RequestIntake.class);
        var ids = program.getBean(Ids.class);
        List<String> categories = program.getBean(Catalogue.class).current(community.id()).stream()
                .filter(Category::active)
                .map(Category::code)
                .toList();
        for (int i = 0; i < MODELS; i++) {
            intake.receive(new IncomingRequest(
                    community.id(),
                    ids.next(),
                    Channel.WEB,
                    new Actor.Resident(Scope.publicOf(community.id())),
                    WORDS.get(i % WORDS.size()),
                    null,
                    categories.get(i * 5 % categories.size()),
                    null,
                    Map.of(),
                    new IncomingRequest.Place(community.grids().get(i % GRIDS).middle(), null, null),
                    Identity.NAMED,
                    Visibility.PUBLIC,
                    null,
                    new IncomingRequest.Contact("和秀英", "1390000" + (1000 + i), null),
                    "zh-Hans",
                    List.of(),
                    null,
                    null));
        }
    }

    /** The password of the server's superuser lies in the data directory. */
    static Connection superuser(Data data) throws IOException, SQLException {
        return connection(data, "postgres", "superuser");
    }

    static Connection connection(Data data, String role, String key) throws IOException, SQLException {
        Path file = data.directory().resolve("postgres.properties");
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            keys.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + keys.getProperty("port") + "/tongxin", role, keys.getProperty(key));
    }

    private static void multiply(Connection connection, List<AreaFixture.Made> communities, int cases)
            throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            sql.execute("create temporary table model as select row_number() over (order by id) - 1 as no, c.*"
                    + " from requests.cases c");
            String[] columns = columns(sql);
            for (AreaFixture.Made community : communities) {
                sql.execute(copies(community, cases, columns));
            }
            sql.execute("delete from requests.cases c using model m where c.id = m.id");
            sql.execute("""
                    insert into requests.case_event (community_id, case_id, id, at, act, who, state_before, state_after,
                        public_words)
                    select c.community_id, c.id, case when n = 0 then c.id else gen_random_uuid() end,
                        c.reported_at + n * interval '5 hours', case when n = 0 then 'report' else 'tell_resident' end,
                        '第4网格 网格员', null, c.state, case when n > 0 then '已经到现场看过，明天上午来修。' end
                    from requests.cases c cross join generate_series(0, 2) n""");
            sql.execute("""
                    insert into requests.reporter (community_id, case_id, id, follows, name_sealed, phone_sealed,
                        phone_hash, language, since)
                    select c.community_id, c.id, c.id, false, r.name_sealed, r.phone_sealed,
                        sha256(('p' || c.number)::bytea), 'zh-Hans', c.reported_at
                    from requests.cases c
                    cross join (select * from requests.reporter limit 1) r""");
            sql.execute("""
                    insert into requests.case_word (community_id, word, case_id)
                    select c.community_id, substr(c.words, n, 2), c.id
                    from requests.cases c cross join (values (1), (5)) as at (n) on conflict do nothing""");
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("vacuum (analyze)");
            sql.execute("checkpoint");
        }
    }

    private static String[] columns(Statement sql) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var rows = sql.executeQuery("""
                select column_name from information_schema.columns
                where table_schema = 'requests' and table_name = 'cases' and is_generated = 'NEVER'
                order by ordinal_position""")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns.toArray(String[]::new);
    }

    /** One community's cases: the columns of a model case, except those that differ from case to case. */
    private static String copies(AreaFixture.Made community, int cases, String[] columns) {
        var differ = differing(community);
        var values = new StringBuilder();
        for (String column : columns) {
            values.append(values.isEmpty() ? "" : ", ").append(differ.getOrDefault(column, "m." + column));
        }
        return """
                insert into requests.cases (%s)
                select %s
                from (select n, n > %d as open,
                             (now() - interval '3 years' * (%d - n) / %d) - interval '1 hour' * random() as at
                      from generate_series(1, %d) n) k
                join model m on m.no = k.n %% (select count(*) from model)
                """.formatted(
                        String.join(", ", columns), values, cases - Math.max(10, cases / 100), cases, cases, cases);
    }

    private static Map<String, String> differing(AreaFixture.Made community) {
        String grids =
                array(community.grids().stream().map(AreaFixture.MadeGrid::id).toList());
        List<UUID> workers = new ArrayList<>();
        for (int grid = 0; grid < GRIDS; grid++) {
            workers.add(community.post(grid, "grid_worker"));
        }
        Map<String, String> differ = new LinkedHashMap<>();
        differ.put("community_id", String.valueOf(community.id()));
        differ.put("id", """
                (lpad(to_hex((extract(epoch from k.at) * 1000)::bigint), 12, '0') || '7'
                 || substr(md5('a' || random()), 1, 3) || '8' || substr(md5('b' || random()), 1, 15))::uuid""");
        // Beyond what the program gives in a day: it may post into the same community.
        differ.put("number", "to_char(k.at, 'YYYYMMDD') || '-' || (9000000 + k.n)");
        differ.put("code_hash", "sha256((" + community.id() + " || '-' || k.n)::bytea)");
        differ.put(
                "state", "case when not k.open then 'closed' when k.n % 3 = 0 then 'handling' else 'dispatched' end");
        differ.put("visibility", "case when k.n % 5 = 0 then 'private' else 'public' end");
        differ.put("public_text", "case when k.n % 3 > 0 then m.words end");
        differ.put("area_id", "(" + grids + ")[1 + k.n % " + GRIDS + "]");
        differ.put("grid_id", "(" + grids + ")[1 + k.n % " + GRIDS + "]");
        differ.put("lat", String.valueOf(community.grids().getFirst().middle().lat()));
        differ.put("lng", community.grids().getFirst().middle().lng() + " + 0.003 * (k.n % " + GRIDS + ")");
        differ.put("lead_post", "(" + array(workers) + ")[1 + k.n % " + GRIDS + "]");
        differ.put("supervisor_post", "null::uuid");
        differ.put("emergency", "false");
        differ.put("emergency_word", "null");
        differ.put("reported_at", "k.at");
        differ.put("updated_at", "k.at + interval '2 days'");
        differ.put("respond_start", "k.at");
        differ.put("respond_due", "k.at + interval '1 day'");
        differ.put("responded_at", "case when not k.open or k.n % 3 = 0 then k.at + interval '5 hours' end");
        differ.put("respond_remind_at", "k.at + interval '12 hours'");
        differ.put("resolve_start", "k.at");
        differ.put("resolve_due", "k.at + interval '15 days'");
        differ.put("resolve_remind_at", "k.at + interval '10 days'");
        differ.put("resolved_at", "case when not k.open then k.at + interval '2 days' end");
        differ.put("next_tick_at", "null::timestamptz");
        differ.put("outcome", "case when not k.open then 'solved' end");
        differ.put("result_text", "case when not k.open then '已经修好，现场看过。' end");
        differ.put(
                "survey", "case when k.open then 'not_asked' when k.n % 4 = 0 then 'not_reached' else 'answered' end");
        differ.put("solved", "case when not k.open and k.n % 4 > 0 then k.n % 9 > 0 end");
        differ.put("satisfied", "case when not k.open and k.n % 4 > 0 then (1 + k.n % 5)::smallint end");
        differ.put("excluded", "case when not k.open and k.n % 4 = 0 then 'not_reached' end");
        differ.put("closed_at", "case when not k.open then k.at + interval '3 days' end");
        differ.put("closed_on", "case when not k.open then (k.at + interval '3 days')::date end");
        return differ;
    }

    private static String array(List<UUID> ids) {
        return "array['" + String.join("', '", ids.stream().map(UUID::toString).toList()) + "']::uuid[]";
    }
}
