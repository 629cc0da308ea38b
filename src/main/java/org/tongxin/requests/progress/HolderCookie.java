package org.tongxin.requests.progress;

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
 * Remembers for half an hour which case a browser may look at, sealed, so that the code stands neither in the address nor
 * in the browser.
 */
@Component
class HolderCookie {

    static final String NAME = "tx-progress";
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final String PATH = "/progress";

    private final Vault vault;
    private final Clock clock;

    HolderCookie(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    void give(HttpServletRequest request, HttpServletResponse response, Holder holder) {
        String plain = String.join(
                " ",
                String.valueOf(holder.communityId()),
                holder.caseId().toString(),
                holder.reporterId().toString(),
                holder.follows() ? "1" : "0",
                String.valueOf(clock.instant().plus(LIFE).getEpochSecond()));
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(plain));
        set(request, response, sealed, LIFE);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    /** Who asks; empty where nothing, something changed or something old was brought. */
    Optional<Holder> read(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open);
    }

    private Optional<Holder> open(String value) {
        try {
            String[] parts = vault.open(Base64.getUrlDecoder().decode(value)).split(" ");
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts[4]));
            return until.isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new Holder(
                            Long.parseLong(parts[0]),
                            UUID.fromString(parts[1]),
                            UUID.fromString(parts[2]),
                            parts[3].equals("1")));
        } catch (IllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException changed) {
            return Optional.empty();
        }
    }
}
