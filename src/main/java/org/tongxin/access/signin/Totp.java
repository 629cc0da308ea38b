package org.tongxin.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** 动态码: six digits of thirty seconds (RFC 6238), as every authenticator app makes them. */
final class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret in base 32: 32 letters and digits. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder();
        for (int bit = 0; bit < SECRET_BYTES * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /**
     * The time step the code belongs to, among the present one and its two neighbours; empty where it is wrong.
     *
     * @param after only later steps count, so that a code is good once
     */
    static OptionalLong stepOf(String code, String secret, Instant now, long after) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long near = -1; near <= 1; near++) {
            Instant then = now.plusSeconds(near * STEP_SECONDS);
            long step = Math.floorDiv(then.getEpochSecond(), STEP_SECONDS);
            boolean right = MessageDigest.isEqual(typed, codeAt(secret, then).getBytes(StandardCharsets.UTF_8));
            if (right && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String codeAt(String secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(decoded(secret), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an authenticator app reads from the QR code. */
    static String address(String secret, String login) {
        return "otpauth://totp/Tongxin:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Tongxin";
    }

    private static byte[] decoded(String secret) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        for (int i = 0; i < bytes.length * 8; i++) {
            int value = ALPHABET.indexOf(secret.charAt(i / 5));
            if ((value >> (4 - i % 5) & 1) == 1) {
                bytes[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        return bytes;
    }
}
