package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Change;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;

/** A resident with a slip from the counter sees who looked yesterday and why, and takes a consent back. */
class MyDataJourneyTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.asElder(), Look.DESK.in("en").inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aResidentSeesYesterdaysLookAndTakesAConsentBack(Look look) {
        AreaFixture.Made place = areas.community();
        MyDataFixture.Known known = mydata.resident(place, "桂兰测试");
        looked(place, known, clock.instant().minus(Duration.ofDays(1)));
        boolean english = look.name().contains("en");

        Visit visit = visit(look).at(place.slug());
        visit.open("/my/enter").assertSound().shot("my-enter");
        visit.type("paper", mydata.slip(place, known)).press(english ? "Open" : "打开");
        visit.open("/my").assertSound().shot("my-data");
        assertThat(visit.text())
                .contains("桂兰测试", "测试岗位 grid_worker", english ? "yesterday" : "昨天", english ? "Visit" : "上门走访")
                .as("what this device cannot do is not offered")
                .doesNotContain(english ? "Passkeys" : "通行密钥");

        assertThat(paper(visit))
                .contains("桂兰测试", known.phone(), "测试岗位 grid_worker", english ? "Visit" : "上门走访")
                .doesNotContain("13900001111");

        String yes = english ? "I agree" : "我同意";
        String back = english ? "Take it back" : "收回";
        assertThat(visit.text()).contains(yes);
        visit.press(yes).open("/my");
        ill(place, known);
        visit.open("/my");
        assertThat(visit.text()).contains(back, "高血压");
        visit.press(back).open("/my");
        assertThat(visit.text()).doesNotContain(english ? "Agreed" : "已同意");
        visit.page().waitForCondition(() -> !visit.open("/my").text().contains("高血压"));
    }

    /** What is written down because the resident agreed. */
    private void ill(AreaFixture.Made place, MyDataFixture.Known known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        register.change(
                people.keeper(place),
                place.id(),
                known.household(),
                1,
                "counter",
                new Change.NeedSet(
                        known.id(),
                        new NeedEntry(
                                ids.next(),
                                NeedKind.CHRONIC_ILLNESS,
                                "高血压",
                                new Basis.Consent("people.chronic_illness"),
                                today.minusDays(30),
                                today.plusDays(300))));
    }

    /** The words of the file in large print. */
    private static String paper(Visit visit) {
        String address = visit.page().url() + "/copy.pdf";
        try (PDDocument document =
                Loader.loadPDF(visit.page().request().get(address).body())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void looked(AreaFixture.Made place, MyDataFixture.Known known, Instant at) {
        UUID session = ids.next();
        transactions.run(Scope.wholeOf(place.id()), () -> {
            jdbc.sql("""
                    insert into privacy.purpose_session (community_id, id, account_id, account_name, acting_as, purpose,
                        task_kind, task_id, glass_broken, opened_at, open_until)
                    values (:community, :session, :session, '测试员', '测试岗位 grid_worker', 'visit', 'people.household',
                        :household, false, :at, :until)""")
                    .param("community", place.id())
                    .param("session", session)
                    .param("household", known.household())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("until", at.plusSeconds(1800).atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    insert into privacy.look (community_id, id, subject_id, session_id, acting_as, purpose, what, revealed,
                        glass_broken, at)
                    values (:community, :id, :subject, :session, '测试岗位 grid_worker', 'visit', 'people.looks.own_data',
                        false, false, :at)""")
                    .param("community", place.id())
                    .param("id", ids.next())
                    .param("subject", known.id())
                    .param("session", session)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }
}
