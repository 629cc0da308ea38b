package org.tongxin.people.mydata;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;

/** Remembers for a quarter of an hour whose data a browser may show, sealed; each page asks for another quarter. */
@Component
class VisitorCookie {

    static final String NAME = "tx-my";
    static final Duration LIFE = Duration.ofMinutes(15);

    /** However often pages are opened, it is proven anew after this time. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final String PATH = "/my";
    private static final String USE = "my-data";

    private final Vault vault;
    private final Clock clock;

    VisitorCookie(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Begins, where somebody proved who they are. */
    void begin(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        give(visitor, clock.instant(), request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    /** Who looks at their own data, for another quarter of an hour; empty where nobody proved it or it is over. */
    Optional<Visitor> read(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open)
                .map(proof -> {
                    give(proof.visitor(), proof.since(), request, response);
                    return proof.visitor();
                });
    }

    private record Proof(Visitor visitor, Instant since) {}

    private void give(Visitor visitor, Instant since, HttpServletRequest request, HttpServletResponse response) {
        String plain = String.join(
                " ",
                USE,
                String.valueOf(visitor.communityId()),
                visitor.residentId().toString(),
                String.valueOf(since.getEpochSecond()),
                String.valueOf(clock.instant().plus(LIFE).getEpochSecond()));
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(plain)), LIFE);
    }

    private Optional<Proof> open(String value) {
        try {
            String[] parts = vault.open(Base64.getUrlDecoder().decode(value)).split(" ");
            Instant since = Instant.ofEpochSecond(Long.parseLong(parts[3]));
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[4]));
            Instant now = clock.instant();
            // Other cookies are sealed by the same vault: only those made for this use count.
            boolean holds = parts[0].equals(USE)
                    && until.isAfter(now)
                    && since.plus(LONGEST).isAfter(now);
            return holds
                    ? Optional.of(new Proof(new Visitor(Long.parseLong(parts[1]), UUID.fromString(parts[2])), since))
                    : Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException changed) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
