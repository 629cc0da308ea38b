package org.tongxin.requests.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Result;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Case;

/** What closed cases lose once they were kept long enough, and what they keep. */
@RealProgram
class RetentionTest {

    private static final Instant CLOSED = Instant.parse("2026-03-03T02:00:00Z");
    private static final Instant AFTER_ONE_YEAR = CLOSED.plus(Duration.ofDays(367));
    private static final Instant AFTER_THREE_YEARS = CLOSED.plus(Duration.ofDays(1097));

    @Autowired
    RequestsFixture fixture;

    @Autowired
    RequestIntake intake;

    @Autowired
    PhotoRule photos;

    @Autowired
    PersonsRule persons;

    @Autowired
    Pictures pictures;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessFixture access;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    UUID id;

    @BeforeEach
    void aClosedCaseWithAPhoto() {
        community = fixture.community();
        id = ProgramClock.at(CLOSED, () -> fixture.report(community, "H02", "请帮赵女士送药，三单元四楼"));
        ProgramClock.at(CLOSED, () -> close(id));
    }

    private void close(UUID matter) {
        var worker = fixture.holder(community, community.post(0, "grid_worker"));
        fixture.act(worker, matter, new Act.Accept());
        fixture.act(worker, matter, new Act.Contact("电话里说好了"));
        fixture.act(worker, matter, new Act.ReportResult(new Result(Outcome.SOLVED, "药送到赵女士家了", null, null, null)));
        fixture.act(fixture.staff(community, Duty.CHECK), matter, new Act.PassCheck(null));
        fixture.act(fixture.staff(community, Duty.CALL_BACK), matter, new Act.CallBack(true, 5, "谢谢小李"));
    }

    private long count(String table) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select count(*) from " + table + " where community_id = :community and case_id = :id")
                        .param("community", community.id())
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    private Map<String, @Nullable Object> row() {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select * from requests.cases where community_id = :community and id = :id")
                        .param("community", community.id())
                        .param("id", id)
                        .query()
                        .singleRow());
    }

    @Test
    void nothingGoesBeforeItsTime() {
        ProgramClock.at(CLOSED.plus(Duration.ofDays(1090)), () -> {
            assertThat(persons.due(community.id())).isZero();
            assertThat(persons.remove(community.id())).isZero();
        });
        assertThat(count("requests.reporter")).isOne();
    }

    @Test
    void aCountChangesNothing() {
        ProgramClock.at(
                AFTER_THREE_YEARS, () -> assertThat(persons.due(community.id())).isOne());
        assertThat(count("requests.reporter")).isOne();
    }

    @Test
    void afterThreeYearsNobodyIsLeftInItAndTheFiguresStay() {
        Case before = fixture.read(community, id);
        byte[] code = (byte[]) Objects.requireNonNull(row().get("code_hash"));

        ProgramClock.at(
                AFTER_THREE_YEARS,
                () -> assertThat(persons.remove(community.id())).isOne());

        Map<String, @Nullable Object> row = row();
        assertThat(row.toString()).doesNotContain("赵女士", "小李", "单元", "说好了");
        assertThat(row.get("lat")).isNull();
        assertThat((byte[]) Objects.requireNonNull(row.get("code_hash"))).isNotEqualTo(code);
        for (String table : new String[] {"requests.reporter", "requests.case_word"}) {
            assertThat(count(table)).as(table).isZero();
        }
        Case after = fixture.read(community, id);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.filing().category()).isEqualTo("H02");
        assertThat(after.where().gridId()).isEqualTo(before.where().gridId());
        assertThat(after.ending().satisfied()).isEqualTo(5);
        assertThat(after.ending().closedOn()).isEqualTo(before.ending().closedOn());
        assertThat(after.clocks()).isEqualTo(before.clocks());

        ProgramClock.at(
                AFTER_THREE_YEARS,
                () -> assertThat(persons.remove(community.id())).isZero());
    }

    @Test
    void theHistoryStaysWithoutWordsAndNames() {
        var before = fixture.history(community, id);
        ProgramClock.at(AFTER_THREE_YEARS, () -> persons.remove(community.id()));

        var after = fixture.history(community, id);
        assertThat(after).extracting(CaseEvent::act).containsExactlyElementsOf(acts(before));
        assertThat(after).extracting(CaseEvent::at).containsExactlyElementsOf(days(before));
        assertThat(after).allSatisfy(line -> {
            assertThat(line.publicWords()).isNull();
            assertThat(line.staffWords()).isNull();
            assertThat(line.accountId()).isNull();
            assertThat(line.who()).doesNotContain("办理人", "社区工作者");
        });
        assertThat(after).extracting(CaseEvent::postId).contains(community.post(0, "grid_worker"));
    }

    private static List<String> acts(List<CaseEvent> lines) {
        return lines.stream().map(CaseEvent::act).toList();
    }

    private static List<Instant> days(List<CaseEvent> lines) {
        return lines.stream().map(CaseEvent::at).toList();
    }

    @Test
    void thePageOfTheCaseSaysWhenTheRestWasTakenAway() {
        Browser office = access.signedIn(access.holder(community.id(), community.post(-1, "community_governance")));
        ProgramClock.at(AFTER_THREE_YEARS, () -> persons.remove(community.id()));

        Browser.Answer page = office.get("/work/" + fixture.read(community, id).number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("2029年3月4日", "按保存期限删除", "工作人员").doesNotContain(">—<", "赵女士", "说好了");
    }

    @Test
    void openCasesKeepEverythingHoweverOld() {
        UUID open = ProgramClock.at(CLOSED, () -> fixture.report(community, "H02", "还没办的事"));
        ProgramClock.at(AFTER_THREE_YEARS.plus(Duration.ofDays(3000)), () -> persons.remove(community.id()));
        assertThat(fixture.read(community, open).report().words()).isEqualTo("还没办的事");
    }

    @Test
    void photosGoAYearAfterClosingWithTheirFiles() throws Exception {
        UUID photo = ids.next();
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
        pictures.keep(photo, new ByteArrayInputStream(file.toByteArray()));
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        insert into requests.case_photo (community_id, case_id, id, purpose, width, height, added_at)
                        values (:community, :case, :id, 'report', 40, 30, now())""")
                        .param("community", community.id())
                        .param("case", id)
                        .param("id", photo)
                        .update());

        ProgramClock.at(
                CLOSED.plus(Duration.ofDays(360)),
                () -> assertThat(photos.remove(community.id())).isZero());
        assertThat(pictures.open(photo, Pictures.Size.SMALL)).isPresent();

        ProgramClock.at(AFTER_ONE_YEAR, () -> {
            assertThat(photos.due(community.id())).isOne();
            assertThat(photos.remove(community.id())).isOne();
        });
        assertThat(pictures.open(photo, Pictures.Size.SMALL)).isEmpty();
        assertThat(count("requests.case_photo")).isZero();
        assertThat(fixture.read(community, id).report().words()).contains("赵女士");
    }
}
