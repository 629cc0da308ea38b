package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;

@RealProgram
class SignInTest {

    @Autowired
    AccessFixture access;

    @Test
    void theRightPasswordBeginsASession() {
        var browser = access.signedIn(access.account());

        assertThat(browser.cookieNames()).contains("tx-session");
        assertThat(browser.get("/sign-in").status()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordBeginsNoneAndKeepsTheLogin() {
        var someone = access.account();
        var browser = access.browser();

        var answer = browser.submit("/sign-in", "login", someone.login(), "password", "wrong");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(someone.login()).doesNotContain("value=\"wrong\"");
        assertThat(browser.cookieNames()).doesNotContain("tx-session");
    }

    @Test
    void theFifthWrongPasswordCostsAWaitEvenForTheRightOne() {
        var someone = access.account();
        var browser = access.browser();
        for (int i = 0; i < 5; i++) {
            browser.submit("/sign-in", "login", someone.login(), "password", "wrong " + i);
        }

        var answer = browser.submit("/sign-in", "login", someone.login(), "password", AccessFixture.PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(browser.cookieNames()).doesNotContain("tx-session");
    }

    @Test
    void aLoginNobodyHasIsAnsweredAndLockedLikeOneThatExists() {
        var nobody = access.browser();
        var somebody = access.browser();
        String existing = access.account().login();
        String missing = existing.replace('t', 'x');
        for (int i = 0; i < 7; i++) {
            assertThat(nobody.submit("/sign-in", "login", missing, "password", "wrong")
                            .body()
                            .replace(missing, "")
                            .replaceAll("value=\"[^\"]+\"", ""))
                    .isEqualTo(somebody.submit("/sign-in", "login", existing, "password", "wrong")
                            .body()
                            .replace(existing, "")
                            .replaceAll("value=\"[^\"]+\"", ""));
        }
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterSignIn() {
        for (String then : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil"}) {
            var answer = access.browser()
                    .submit(
                            "/sign-in",
                            "login",
                            access.account().login(),
                            "password",
                            AccessFixture.PASSWORD,
                            "then",
                            then);
            assertThat(answer.header("Location")).as(then).isEqualTo("/");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = access.browser().post("/sign-in", "login", "a", "password", "b");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("表单");
    }
}
