package org.tongxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.AccessFixture.Someone;
import org.tongxin.access.Browser;

@RealProgram
class SecondFactorTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"number\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9-]{14})</code>");

    @Autowired
    AccessFixture access;

    @Autowired
    Clock clock;

    @Autowired
    AccountLookup accounts;

    @Test
    void onceSetUpThePasswordAloneOpensNothing() {
        Someone someone = access.account();
        setUp(someone);
        Browser browser = withPassword(someone);

        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(browser.get("/sign-in").header("Location")).isEqualTo("/sign-in/code");
    }

    @Test
    void aCodeIsGoodOnce() {
        Someone someone = access.account();
        Enrolled enrolled = setUp(someone);
        String used = Totp.codeAt(enrolled.secret(), clock.instant());

        assertThat(withPassword(someone).submit("/sign-in/code", "code", used).status())
                .isEqualTo(422);
        String next = Totp.codeAt(enrolled.secret(), clock.instant().plusSeconds(30));
        assertThat(withPassword(someone).submit("/sign-in/code", "code", next).status())
                .isEqualTo(303);
        assertThat(withPassword(someone).submit("/sign-in/code", "code", next).status())
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeReplacesThePhoneOnce() {
        Someone someone = access.account();
        String recovery = setUp(someone).recovery().getFirst().replace("-", " ").toUpperCase(java.util.Locale.ROOT);
        Browser browser = withPassword(someone);

        assertThat(browser.submit("/sign-in/code", "code", recovery).status()).isEqualTo(303);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(withPassword(someone)
                        .submit("/sign-in/code", "code", recovery)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void guessingCodesIsLocked() {
        Someone someone = access.account();
        Enrolled enrolled = setUp(someone);
        for (int i = 0; i < 5; i++) {
            withPassword(someone).submit("/sign-in/code", "code", "00000" + i);
        }

        String right = Totp.codeAt(enrolled.secret(), clock.instant().plusSeconds(30));
        assertThat(withPassword(someone).submit("/sign-in/code", "code", right).status())
                .isEqualTo(422);
    }

    @Test
    void theCodeStartsANewSession() {
        Someone someone = access.account();
        Enrolled enrolled = setUp(someone);
        Browser browser = withPassword(someone);
        String before = browser.cookieHeader();

        browser.submit(
                "/sign-in/code",
                "code",
                Totp.codeAt(enrolled.secret(), clock.instant().plusSeconds(30)));

        assertThat(browser.cookieHeader()).doesNotContain(before.replaceAll(".*(tx-session=[^;]+).*", "$1"));
    }

    @Test
    void theSecretIsNotShownAgainOnceItIsSetUp() {
        Someone someone = access.account();
        Enrolled enrolled = setUp(someone);

        assertThat(enrolled.browser().get("/sign-in/second-factor").body()).doesNotContain("otpauth", "<svg");
    }

    private record Enrolled(Browser browser, String secret, List<String> recovery) {}

    private Enrolled setUp(Someone someone) {
        Browser browser = access.signedIn(someone);
        var page = SECRET.matcher(browser.get("/sign-in/second-factor").body());
        assertThat(page.find()).isTrue();
        String secret = page.group(1).replace(" ", "");
        var done = browser.submit("/sign-in/second-factor", "code", Totp.codeAt(secret, clock.instant()));
        List<String> recovery =
                RECOVERY.matcher(done.body()).results().map(hit -> hit.group(1)).toList();
        assertThat(recovery).hasSize(10);
        assertThat(Objects.requireNonNull(accounts.signedIn(someone.id())).secondFactor())
                .isTrue();
        return new Enrolled(browser, secret, recovery);
    }

    private Browser withPassword(Someone someone) {
        Browser browser = access.browser();
        var answer = browser.submit("/sign-in", "login", someone.login(), "password", AccessFixture.PASSWORD);
        assertThat(answer.header("Location")).isEqualTo("/sign-in/code");
        return browser;
    }
}
