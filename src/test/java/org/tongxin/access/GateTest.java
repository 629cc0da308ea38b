package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;

@RealProgram
class GateTest {

    @Autowired
    AccessFixture access;

    @Test
    void everyPageCarriesTheHeadersThatKeepOthersOut() {
        var page = access.browser().get("/sign-in");

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void aFormSetsItsTokenAndNoSession() {
        var browser = access.browser();

        browser.get("/sign-in");

        assertThat(browser.cookieNames()).containsExactly("tx-form");
    }

    @Test
    void aPageThatDoesNotExistTellsNothingAndBeginsNoSession() {
        var browser = access.browser();

        assertThat(browser.get("/no-such-page").status()).isEqualTo(404);
        assertThat(browser.cookieNames()).doesNotContain("tx-session");
    }

    @Test
    void cookiesAreKeptFromScriptsAndOtherSites() {
        var browser = access.browser();

        assertThat(browser.get("/sign-in").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        var signedIn =
                browser.submit("/sign-in", "login", access.account().login(), "password", AccessFixture.PASSWORD);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("tx-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }
}
