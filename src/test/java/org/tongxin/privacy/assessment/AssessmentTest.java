package org.tongxin.privacy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;

@RealProgram
class AssessmentTest {

    @Autowired
    AccessFixture access;

    @Autowired
    Clock clock;

    @Test
    void everyModuleThatKeepsPersonalDataStandsOnTheListUntilItIsAssessed() {
        Browser browser = access.signedIn(access.administrator(Administrator.SYSTEM));
        assertThat(browser.get("/assessments").body()).contains("/assessments/requests", "/assessments/privacy");
        String later = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusYears(1)
                .toString();
        String path = "/assessments/notices";
        assertThat(browser.get(path).body()).contains("把进展告诉反映的人");
        assertThat(browser.submit(path, "necessity", "送达", "risks", "", "measures", "加密", "verdict", "acceptable")
                        .status())
                .isEqualTo(422);
        assertThat(browser.submit(
                                path,
                                "necessity",
                                "送达通知",
                                "risks",
                                "地址被看到",
                                "measures",
                                "加密存放，九十天删除",
                                "verdict",
                                "acceptable",
                                "review",
                                later)
                        .status())
                .isEqualTo(303);
        Browser auditor = access.signedIn(access.administrator(Administrator.AUDIT));
        assertThat(auditor.get(path).body())
                .contains("加密存放，九十天删除")
                .doesNotContain("<form method=\"post\" action=\"" + path);
        assertThat(auditor.submitFrom("/account", path, "necessity", "x").status())
                .isEqualTo(403);
    }

    @Test
    void aModuleThatKeepsNothingIsNotThere() {
        Browser browser = access.signedIn(access.administrator(Administrator.SYSTEM));
        assertThat(browser.get("/assessments/nosuch").status()).isEqualTo(404);
        assertThat(browser.submitFrom("/account", "/assessments/nosuch").status())
                .isEqualTo(404);
    }
}
