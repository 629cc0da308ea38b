package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tongxin.HandClock;
import org.tongxin.RealProgram;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;

@RealProgram
class VisitorCookieTest {

    private static final Visitor SOMEBODY = new Visitor(7, UUID.fromString("00000000-0000-7000-8000-000000000001"));

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    private final HandClock clock = new HandClock(Instant.parse("2026-01-05T02:00:00Z"));

    private VisitorCookie cookie() {
        return new VisitorCookie(vault, new OwnSessions(jdbc, transactions, ids, clock), clock);
    }

    private static String set(MockHttpServletResponse response) {
        Cookie cookie = Objects.requireNonNull(response.getCookie(VisitorCookie.NAME));
        assertThat(cookie.isHttpOnly()).isTrue();
        return cookie.getValue();
    }

    private String begun() {
        var response = new MockHttpServletResponse();
        cookie().begin(SOMEBODY, new MockHttpServletRequest(), response);
        return set(response);
    }

    private boolean opens(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(VisitorCookie.NAME, value));
        return cookie().read(request, new MockHttpServletResponse())
                .filter(SOMEBODY::equals)
                .isPresent();
    }

    @Test
    void itEndsAQuarterOfAnHourAfterTheLastPage() {
        String value = begun();
        clock.turn(Duration.ofMinutes(14));
        assertThat(opens(value)).isTrue();
        clock.turn(Duration.ofMinutes(1));
        assertThat(opens(value)).isFalse();
    }

    @Test
    void itIsProvenAnewAfterTwoHoursHoweverManyPagesAreOpened() {
        String value = begun();
        for (int i = 0; i < 11; i++) {
            clock.turn(Duration.ofMinutes(10));
            var request = new MockHttpServletRequest();
            request.setCookies(new Cookie(VisitorCookie.NAME, value));
            var response = new MockHttpServletResponse();
            assertThat(cookie().read(request, response)).isPresent();
            value = set(response);
        }
        clock.turn(Duration.ofMinutes(10));
        assertThat(opens(value)).isFalse();
    }

    @Test
    void whatTheSameVaultSealedForSomethingElseDoesNotCount() {
        String plain = "7 " + SOMEBODY.residentId() + " " + SOMEBODY.residentId() + " 99999999999";
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(plain));
        for (String value : new String[] {other, "", "x", "AQ", begun() + "A"}) {
            assertThat(opens(value)).as(value).isFalse();
        }
    }
}
