package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.privacy.OldRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents with a device, and how they use it over HTTP. */
@RealProgram
abstract class PasskeyVisits {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    Register register;

    @Autowired
    OldRows entriesRule;

    @Autowired
    OldRows passkeysRule;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    AreaFixture.Made place;
    MyDataFixture.Known known;
    String at;
    SoftDevice device;

    @BeforeEach
    void somebodyWithADevice() {
        place = areas.community();
        known = mydata.resident(place, "桂兰测试");
        at = "?community=" + place.slug();
        device = new SoftDevice("http://localhost:" + port);
    }

    Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    Browser inside(MyDataFixture.Known who) {
        Browser browser = browser();
        assertThat(browser.submitFrom("/my/enter" + at, "/my/enter" + at, "paper", mydata.slip(place, who))
                        .status())
                .isEqualTo(303);
        return browser;
    }

    static JsonNode read(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static String[] fields(Map<String, String> answer) {
        List<String> all = new ArrayList<>();
        answer.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }

    JsonNode askToMake(Browser browser) {
        return read(browser.submitFrom("/my", "/my/passkey/new"));
    }

    Browser.Answer make(Browser browser, Map<String, String> answer) {
        return browser.submitFrom("/my", "/my/passkey/add", fields(answer));
    }

    /** Somebody who went away after adding one. */
    Browser added() {
        Browser browser = inside(known);
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(303);
        return browser;
    }

    JsonNode askToOpen(Browser browser) {
        return read(browser.submitFrom("/my/enter" + at, "/my/passkey/ask" + at));
    }

    Browser.Answer open(Browser browser, Map<String, String> answer) {
        return browser.submitFrom("/my/enter" + at, "/my/passkey/enter" + at, fields(answer));
    }

    Browser.Answer opened() {
        Browser browser = browser();
        return open(browser, device.open(askToOpen(browser)));
    }

    void mustRefuse() {
        Browser.Answer answer = opened();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("这把通行密钥打不开这里");
    }

    List<String> acts() {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        /* passkey test */
                        select act from privacy.audit_entry
                        where community_id = :c and subject = :id and act like '%passkey' order by id
                        """)
                        .param("c", place.id())
                        .param("id", known.id())
                        .query(String.class)
                        .list());
    }

    void change(String sql) {
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* passkey test */ " + sql)
                        .param("c", place.id())
                        .update());
    }
}
