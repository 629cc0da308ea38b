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

/**
 * Remembers for a quarter of an hour whose data a browser may show, sealed; each page asks for another quarter. It counts
 * only while the session it names stands.
 */
@Component
class VisitorCookie {

    static final String NAME = "tx-my";
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String PATH = "/my";
    private static final String USE = "my-data";

    private final Vault vault;
    private final OwnSessions sessions;
    private final Clock clock;

    VisitorCookie(Vault vault, OwnSessions sessions, Clock clock) {
        this.vault = vault;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Begins, where somebody proved who they are. */
    void begin(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        give(new Proof(visitor, sessions.begin(visitor)), request, response);
    }

    /** Ends it, also for a copy of the cookie. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        sent(request).ifPresent(proof -> sessions.end(proof.visitor(), proof.session()));
        set(request, response, "", Duration.ZERO);
    }

    /** Ends what the same visitor has open elsewhere. */
    void endOthers(HttpServletRequest request) {
        sent(request).ifPresent(proof -> sessions.endOthers(proof.visitor(), proof.session()));
    }

    /** Who looks at their own data, for another quarter of an hour; empty where nobody proved it or it is over. */
    Optional<Visitor> read(HttpServletRequest request, HttpServletResponse response) {
        return sent(request)
                .filter(proof -> sessions.stands(proof.visitor(), proof.session()))
                .map(proof -> {
                    give(proof, request, response);
                    return proof.visitor();
                });
    }

    private Optional<Proof> sent(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open);
    }

    private record Proof(Visitor visitor, UUID session) {}

    private void give(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        String plain = String.join(
                " ",
                USE,
                String.valueOf(proof.visitor().communityId()),
                proof.visitor().residentId().toString(),
                proof.session().toString(),
                String.valueOf(clock.instant().plus(LIFE).getEpochSecond()));
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(plain)), LIFE);
    }

    private Optional<Proof> open(String value) {
        try {
            String[] parts = vault.open(Base64.getUrlDecoder().decode(value)).split(" ");
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[4]));
            // Other cookies are sealed by the same vault: only those made for this use count.
            boolean holds = parts[0].equals(USE) && until.isAfter(clock.instant());
            return holds
                    ? Optional.of(new Proof(
                            new Visitor(Long.parseLong(parts[1]), UUID.fromString(parts[2])),
                            UUID.fromString(parts[3])))
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
