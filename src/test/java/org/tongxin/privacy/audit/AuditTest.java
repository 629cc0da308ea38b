package org.tongxin.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.audit.Verdict.Finding;
import org.tongxin.privacy.audit.Verdict.Wrong;

@RealProgram
class AuditTest {

    @Autowired
    AuditLog audit;

    @Autowired
    Sealing sealing;

    @Autowired
    Verification verification;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerFixture owner;

    @Autowired
    AreaFixture area;

    @Autowired
    AccessFixture access;

    private long community;
    private Actor actor = new Actor.Resident(Scope.NOTHING);

    @BeforeEach
    void aCommunityWithThreeSealedLines() {
        community = area.bare(1, 1).id();
        actor = AccessFixture.staff(community, Duty.DESK);
        append("test.one");
        append("test.two");
        sealing.one(community);
        append("test.three");
        sealing.one(community);
    }

    @Test
    void anUntouchedLogVerifies() {
        Verdict verdict = verification.one(community);

        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.seals()).isEqualTo(2);
        assertThat(verdict.lines()).isEqualTo(3);
    }

    @Test
    void theLineOfAnActThatFailsIsNotThere() {
        assertThatThrownBy(() -> transactions.run(Scope.wholeOf(community), () -> {
                    audit.append(community, actor, "test.undone", null, null);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        sealing.one(community);

        assertThat(verification.one(community).lines()).isEqualTo(3);
    }

    @Test
    void theProgramCanNeitherChangeNorRemoveALine() {
        for (String statement : List.of(
                "update privacy.audit_entry set act = 'x' where community_id = :id",
                "delete from privacy.audit_entry where community_id = :id",
                "update privacy.audit_seal set entries = 0 where community_id = :id",
                "delete from privacy.audit_sealed_entry where community_id = :id")) {
            assertThatThrownBy(() -> transactions.run(
                            Scope.wholeOf(community),
                            () -> jdbc.sql(statement).param("id", community).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aLineChangedByTheOwnerIsNamed() {
        UUID line = lineOf("test.two");
        owner("update privacy.audit_entry set actor_name = '别人' where community_id = :id and act = 'test.two'");

        assertThat(verification.one(community).findings()).containsExactly(new Finding(Wrong.LINE_CHANGED, 1L, line));
    }

    @Test
    void aLineRemovedByTheOwnerIsNamed() {
        UUID line = lineOf("test.one");
        owner("delete from privacy.audit_entry where community_id = :id and act = 'test.one'");

        assertThat(verification.one(community).findings()).containsExactly(new Finding(Wrong.LINE_MISSING, 1L, line));
    }

    @Test
    void aLineChangedTogetherWithItsHashBreaksTheSeal() {
        owner("update privacy.audit_entry set act = 'test.forged' where community_id = :id and act = 'test.three'");
        AuditLine forged = transactions.reading(
                Scope.wholeOf(community),
                () -> jdbc.sql("select " + AuditLine.COLUMNS
                                + " from privacy.audit_entry e where e.community_id = :id and act = 'test.forged'")
                        .param("id", community)
                        .query((row, i) -> AuditLine.of(row))
                        .single());
        owner.jdbc()
                .sql("update privacy.audit_sealed_entry set hash = :hash where community_id = :id and entry_id = :line")
                .param("hash", forged.hash())
                .param("id", community)
                .param("line", forged.id())
                .update();

        assertThat(verification.one(community).findings()).containsExactly(new Finding(Wrong.SEAL_BROKEN, 2L, null));
    }

    @Test
    void aSealMadeWithoutTheKeyIsSeen() {
        owner("update privacy.audit_seal set signature = sha256(hash) where community_id = :id and number = 2");

        assertThat(verification.one(community).findings())
                .containsExactly(new Finding(Wrong.SIGNATURE_WRONG, 2L, null));
    }

    @Test
    void aBatchTakenOutIsMissed() {
        owner("delete from privacy.audit_sealed_entry where community_id = :id and seal_number = 1");
        owner("delete from privacy.audit_seal where community_id = :id and number = 1");

        assertThat(verification.one(community).findings())
                .contains(new Finding(Wrong.SEAL_MISSING, 1L, null), new Finding(Wrong.SEAL_BROKEN, 2L, null));
    }

    @Test
    void linesOfOneCommunityAreNotSeenFromAnother() {
        long other = area.bare(1, 1).id();

        assertThat(transactions.reading(
                        Scope.wholeOf(other),
                        () -> jdbc.sql("select count(*) from privacy.audit_entry where community_id = :id")
                                .param("id", community)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void theCommandEndsWithOneWhereSomethingIsWrong() {
        var out = new java.io.ByteArrayOutputStream();
        assertThat(VerifyCommand.print(List.of(verification.one(community)), new java.io.PrintStream(out)))
                .isZero();
        owner("update privacy.audit_entry set reason = 'x' where community_id = :id and act = 'test.two'");

        assertThat(VerifyCommand.print(List.of(verification.one(community)), new java.io.PrintStream(out)))
                .isOne();
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("LINE_CHANGED seal=1");
    }

    @Test
    void onlyTheAuditAdministratorReadsAndVerifies() {
        var browser = access.signedIn(access.administrator(Administrator.AUDIT));

        assertThat(browser.get("/audit?chain=" + community).body()).contains("test.three", "test.one");
        assertThat(browser.get("/audit?chain=" + community + "&act=test.two").body())
                .contains("test.two")
                .doesNotContain("test.one");
        assertThat(browser.get("/audit?chain=" + community + "&act=test.").body())
                .contains("test.two", "test.one");
        assertThat(browser.submitFrom("/audit", "/audit/verify").status()).isEqualTo(200);
        var security = access.signedIn(access.administrator(Administrator.SECURITY, Administrator.SYSTEM));
        assertThat(security.get("/audit").status()).isEqualTo(403);
    }

    @Test
    void actsAndCommunitiesAreCalledByTheirNames() {
        AreaFixture.Made place = area.bare(1, 1);
        transactions.run(
                Scope.wholeOf(place.id()), () -> audit.append(place.id(), actor, "people.enter", null, "test"));
        var browser = access.signedIn(access.administrator(Administrator.AUDIT));
        String name = transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("select name from area.community where id = :id")
                        .param("id", place.id())
                        .query(String.class)
                        .single());

        assertThat(browser.get("/audit?chain=" + place.id()).body()).contains(name, "登记住户<span", "people.enter");
        assertThat(browser.submitFrom("/audit", "/audit/verify").body()).contains(name);
    }

    @Test
    void actsAreSoughtByTheirWordsAndASingleOneBringsNoOther() {
        append("requests.report");
        append("requests.report_result");
        var browser = access.signedIn(access.administrator(Administrator.AUDIT));

        assertThat(browser.get("/audit?chain=" + community).body())
                .contains("<option value=\"people.enter\">登记住户</option>", "<optgroup label=\"住户档案\">");
        assertThat(browser.get("/audit?chain=" + community + "&act=requests.report")
                        .body())
                .contains("<code>requests.report</code>", "<option value=\"requests.report\" selected>")
                .doesNotContain("<code>requests.report_result</code>");
        assertThat(browser.get("/audit?chain=" + community + "&act=requests.").body())
                .contains("<code>requests.report</code>", "<code>requests.report_result</code>");
    }

    @Test
    void whatCannotBeReadIsNotTakenForEverything() {
        var browser = access.signedIn(access.administrator(Administrator.AUDIT));

        for (String typed : List.of("subject=nobody", "day=yesterday")) {
            var answer = browser.get("/audit?chain=" + community + "&" + typed);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("test.one").contains("error");
        }
        UUID line = lineOf("test.two");
        UUID subject = owner.jdbc()
                .sql("select subject from privacy.audit_entry where community_id = :id and id = :line")
                .param("id", community)
                .param("line", line)
                .query(UUID.class)
                .single();
        String link = "/audit?chain=" + community + "&subject=" + subject;
        assertThat(browser.get("/audit?chain=" + community).body()).contains("href=\"" + link);
        assertThat(browser.get(link).body()).contains("test.two").doesNotContain("test.one");
    }

    private void append(String act) {
        transactions.run(Scope.wholeOf(community), () -> audit.append(community, actor, act, UUID.randomUUID(), "因为"));
    }

    private UUID lineOf(String act) {
        return owner.jdbc()
                .sql("select id from privacy.audit_entry where community_id = :id and act = :act")
                .param("id", community)
                .param("act", act)
                .query(UUID.class)
                .single();
    }

    private void owner(String statement) {
        owner.jdbc().sql(statement).param("id", community).update();
    }
}
