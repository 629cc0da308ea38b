package org.tongxin.privacy.breach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;

@RealProgram
class BreachTest {

    @Autowired
    AccessFixture access;

    private static String[] facts(String kinds) {
        return new String[] {
            "kinds",
            kinds,
            "people",
            "约",
            "cause",
            "笔记本电脑被偷",
            "harm",
            "可能接到骚扰电话",
            "measures",
            "已远程清除",
            "contact",
            "0358-5550000"
        };
    }

    private String writtenDown(Browser browser) {
        String[] facts = facts("第3网格电话");
        facts[3] = "120";
        Browser.Answer made = browser.submitFrom("/breaches/new", "/breaches", facts);
        assertThat(made.status()).isEqualTo(303);
        String location = made.header("Location");
        return location.substring(location.indexOf("/breaches/"));
    }

    private static int step(Browser browser, String path, String step, String words) {
        return browser.submitFrom(path, path + "/step", "step", step, "words", words)
                .status();
    }

    @Test
    void aBreachClosesOnlyWhenItIsContainedAndEverybodyWhoMustKnowDoes() {
        Browser browser = access.signedIn(access.administrator(Administrator.SECURITY));
        String path = writtenDown(browser);
        assertThat(browser.get(path).body()).contains("法律要求立即", "可能接到骚扰电话", "大约涉及 120 人");

        assertThat(step(browser, path, "closed", "")).isEqualTo(422);
        assertThat(step(browser, path, "contained", "")).isEqualTo(303);
        assertThat(step(browser, path, "authority_told", " ")).isEqualTo(422);
        assertThat(step(browser, path, "authority_told", "县网信办")).isEqualTo(303);
        assertThat(step(browser, path, "closed", "")).isEqualTo(422);
        assertThat(step(browser, path, "people_told", "逐户电话")).isEqualTo(303);
        assertThat(step(browser, path, "people_not_told", "不用")).isEqualTo(422);
        assertThat(step(browser, path, "closed", "")).isEqualTo(303);
        assertThat(step(browser, path, "contained", "")).isEqualTo(422);
        assertThat(step(browser, path, "note", "补记一句")).isEqualTo(303);
        assertThat(browser.get(path).body()).contains("补记一句", "县网信办").doesNotContain("法律要求立即");
    }

    @Test
    void whoNeedNotBeToldNeedsAReason() {
        Browser browser = access.signedIn(access.administrator(Administrator.SYSTEM));
        String path = writtenDown(browser);
        assertThat(step(browser, path, "people_not_told", "")).isEqualTo(422);
        assertThat(step(browser, path, "people_not_told", "硬盘加密，读不出来")).isEqualTo(303);
        assertThat(browser.get(path).body()).contains("硬盘加密，读不出来");
    }

    @Test
    void everyFactThatTheLawWantsToldIsAsked() {
        Browser browser = access.signedIn(access.administrator(Administrator.SYSTEM));
        assertThat(browser.submitFrom("/breaches/new", "/breaches", facts("电话")).status())
                .isEqualTo(422);
        Browser.Answer empty = browser.submitFrom("/breaches/new", "/breaches");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("写涉及哪些信息", "写涉及多少人", "写原因", "写可能的危害", "写已采取的措施", "写联系方式");
    }

    @Test
    void theAuditAdministratorReadsAlongAndActsOnNothing() {
        String path = writtenDown(access.signedIn(access.administrator(Administrator.SYSTEM)));
        Browser auditor = access.signedIn(access.administrator(Administrator.AUDIT));
        assertThat(auditor.get("/breaches").body()).contains("第3网格电话");
        assertThat(auditor.get(path).status()).isEqualTo(200);
        assertThat(auditor.submitFrom("/account", path + "/step", "step", "contained")
                        .status())
                .isEqualTo(403);
    }
}
