package org.tongxin.people.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.SecondPerson;

@RealProgram
class ExportsTest {

    private static final Pattern GRANT = Pattern.compile("action=\"(/approvals/[^\"]+)/grant\"");

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    Exporting exporting;

    @Autowired
    ExportRows lists;

    @Autowired
    Transactions transactions;

    @Autowired
    FrozenFiles frozen;

    @Autowired
    JdbcClient jdbc;

    private AreaFixture.Made community = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());
    private List<ResidentEntry> household = List.of();

    @BeforeEach
    void household() {
        community = areas.community();
        household = List.of(
                people.resident("=和秀英", Tie.HEAD, "13912345678", PeopleFixture.document("53010219490307283")),
                people.resident("和建国", Tie.SON));
        people.household(community, 0, 0, household);
        people.household(community, 1, 0, "木文清");
    }

    @Test
    void aListLeavesOnceAndOnlyAfterASecondPersonAgreed() throws Exception {
        var asker = access.holder(community.id(), community.post(-1, "community_civil"));
        Actor.Staff staff = (Actor.Staff) access.actor(asker, community.slug());
        exporting.ask(staff, community.id(), null, true, "换届前核对");
        Export wanted = exporting.own(staff, community.id()).getFirst();
        assertThat(wanted.people()).isEqualTo(3);
        assertThatThrownBy(() -> exporting.begin(staff, community.id(), wanted))
                .isInstanceOf(SecondPerson.NotGranted.class);
        Browser own = access.signedIn(asker);
        assertThat(own.get("/approvals").body()).doesNotContain("<a href=\"/people/export\"");
        grant();
        assertThat(own.get("/approvals").body()).contains("<a href=\"/people/export\"");
        exporting.begin(staff, community.id(), wanted);
        assertThat(own.get("/approvals").body()).doesNotContain("<a href=\"/people/export\"");
        List<List<String>> rows = rows(staff, wanted);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).hasSize(9);
        assertThat(rows.toString())
                .contains("'=和秀英", "和建国", "木文清", "13912345678")
                .doesNotContain("53010219490307283");
        assertThat(looks()).isEqualTo(3);
        assertThatThrownBy(() -> exporting.begin(staff, community.id(), wanted))
                .isInstanceOf(SecondPerson.NotGranted.class);
    }

    @Test
    void aGridWorkerGetsTheOwnGridOnly() throws Exception {
        var asker = access.holder(community.id(), community.post(0, "grid_worker"));
        Actor.Staff staff = (Actor.Staff) access.actor(asker, community.slug());
        exporting.ask(staff, community.id(), null, false, "上门前核对");
        Export wanted = exporting.own(staff, community.id()).getFirst();
        assertThat(wanted.people()).isEqualTo(2);
        grant();
        exporting.begin(staff, community.id(), wanted);
        assertThat(rows(staff, wanted).toString())
                .contains("和建国")
                .doesNotContain("木文清")
                .doesNotContain("13912345678");
        exporting.ask(staff, community.id(), exporting.grids(community.id()).get(1), false, "别的网格");
        assertThat(exporting.own(staff, community.id()).getFirst().people()).isZero();
    }

    @Test
    void aFrozenFileLeavesInNoListAndKeepsNoneFromLeaving() throws Exception {
        var asker = access.holder(community.id(), community.post(-1, "community_civil"));
        Actor.Staff staff = (Actor.Staff) access.actor(asker, community.slug());
        transactions.run(
                staff.scope(),
                () -> frozen.freeze(community.id(), household.getFirst().id()));
        exporting.ask(staff, community.id(), null, true, "换届前核对");
        Export wanted = exporting.own(staff, community.id()).getFirst();
        grant();
        exporting.begin(staff, community.id(), wanted);
        assertThat(rows(staff, wanted).toString())
                .contains("和建国", "木文清")
                .doesNotContain("和秀英")
                .doesNotContain("13912345678");
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void aListOfOneGridReadsNobodyOfTheOthers() {
        for (int i = 0; i < 40; i++) {
            people.household(community, 1, 0, "别处甲", "别处乙", "别处丙");
        }
        Actor.Staff keeper = people.keeper(community);
        UUID grid = community.grids().getFirst().id();
        long read = transactions.reading(keeper.scope(), () -> {
            long before = residencesRead();
            assertThat(lists.count(keeper, community.id(), grid)).isEqualTo(2);
            assertThat(lists.next(keeper, community.id(), grid, null)).hasSize(2);
            return residencesRead() - before;
        });
        assertThat(read).isBetween(4L, 12L);
    }

    private long residencesRead() {
        return jdbc.sql("""
                        /* test residences read */
                        select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_xact_all_tables
                         where relid = cast('people.residence' as regclass)
                        """).query(Long.class).single();
    }

    @Test
    void nobodyTakesTheListOfSomebodyElse() {
        var asker = access.holder(community.id(), community.post(-1, "community_civil"));
        Actor.Staff staff = (Actor.Staff) access.actor(asker, community.slug());
        exporting.ask(staff, community.id(), null, true, "换届前核对");
        UUID id = exporting.own(staff, community.id()).getFirst().id();
        Browser other = access.signedIn(access.holder(community.id(), community.post(-1, "community_civil")));
        assertThat(other.submitFrom("/people/export", "/people/export/" + id).status())
                .isEqualTo(404);
        Browser same = access.signedIn(asker);
        assertThat(same.submitFrom("/people/export", "/people/export/" + id).status())
                .isEqualTo(409);
        assertThat(same.submitFrom("/people/export", "/people/export", "reason", "")
                        .status())
                .isEqualTo(422);
    }

    private void grant() {
        Browser second = access.signedIn(access.holder(community.id(), community.post(-1, "community_civil")));
        Matcher form = GRANT.matcher(second.get("/approvals").body());
        assertThat(form.find()).isTrue();
        assertThat(second.submitFrom("/approvals", form.group(1) + "/grant", "words", "同意")
                        .status())
                .isLessThan(400);
    }

    private List<List<String>> rows(Actor.Staff staff, Export wanted) throws Exception {
        var out = new ByteArrayOutputStream();
        exporting.write(staff, community.id(), wanted, Locale.SIMPLIFIED_CHINESE, out);
        List<List<String>> rows = new ArrayList<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
            });
        }
        return rows;
    }

    private long looks() {
        return transactions.reading(
                people.keeper(community).scope(),
                () -> jdbc.sql("""
                        /* test looks */
                        select count(*) from privacy.look where community_id = :c
                        """).param("c", community.id()).query(Long.class).single());
    }
}
