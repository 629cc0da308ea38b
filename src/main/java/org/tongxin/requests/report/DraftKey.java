package org.tongxin.requests.report;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.tongxin.kernel.Ids;

/**
 * What a browser holds of its draft: the id, which becomes the id of the case, and a secret. Neither says anything about
 * the person, and the server keeps only a keyed hash of the secret.
 */
record DraftKey(UUID id, String secret) {

    static final String COOKIE = "tx-draft";
    static final Duration LIFE = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_LENGTH = 32;
    private static final String PATH = "/report";

    static @Nullable DraftKey of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return parse(cookie.getValue());
            }
        }
        return null;
    }

    private static @Nullable DraftKey parse(String value) {
        int dot = value.indexOf('.');
        if (dot < 0 || value.length() - dot - 1 != SECRET_LENGTH) {
            return null;
        }
        try {
            return new DraftKey(UUID.fromString(value.substring(0, dot)), value.substring(dot + 1));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static DraftKey make(Ids ids) {
        byte[] secret = new byte[SECRET_LENGTH / 2];
        RANDOM.nextBytes(secret);
        return new DraftKey(ids.next(), HexFormat.of().formatHex(secret));
    }

    /** Gives it to the browser for as long. */
    void give(HttpServletRequest request, HttpServletResponse response, Duration life) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(id + "." + secret, request, life));
    }

    /** Takes it from the browser. */
    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request, Duration.ZERO));
    }

    private static String cookie(String value, HttpServletRequest request, Duration life) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return "DraftKey[" + id + "]";
    }
}
