package org.tongxin.people.mydata;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A device that makes passkeys and opens with them, as WebAuthn says, and differently where a test wants it to. Answers are
 * the fields of the form.
 */
final class SoftDevice {

    private static final int PRESENT = 0x01;
    private static final int UNLOCKED = 0x04;
    private static final int SHARED = 0x08 | 0x10;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] credential = new byte[32];

    /** The address of the page the device believes to be on. */
    String origin;

    /** The name it keeps the passkey under. */
    String party = "localhost";

    /** Whether its owner unlocks it. */
    boolean unlocked = true;

    /** Whether its owner's other devices get the passkey too, as with most phones; such do not count. */
    boolean shared;

    /** How often it signed; it counts on by itself. */
    long signs;

    /** Whom it knows, in the writing of the form. */
    String handle = "";

    SoftDevice(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(credential);
    }

    /** Makes its passkey. */
    Map<String, String> make(JsonNode options) {
        handle = options.path("handle").asString();
        var attestation = new ByteArrayOutputStream();
        byte[] data = data(PRESENT | WITH_KEY);
        attestation.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        attestation.writeBytes("fmt".getBytes(StandardCharsets.US_ASCII));
        attestation.write(0x64);
        attestation.writeBytes("none".getBytes(StandardCharsets.US_ASCII));
        attestation.write(0x67);
        attestation.writeBytes("attStmt".getBytes(StandardCharsets.US_ASCII));
        attestation.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        attestation.writeBytes("authData".getBytes(StandardCharsets.US_ASCII));
        attestation.writeBytes(new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length});
        attestation.writeBytes(data);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("handle", handle);
        answer.put("clientData", text(said("webauthn.create", options)));
        answer.put("attestation", text(attestation.toByteArray()));
        return answer;
    }

    /** Opens with it. */
    Map<String, String> open(JsonNode options) {
        signs += shared ? 0 : 1;
        byte[] said = said("webauthn.get", options);
        byte[] data = data(PRESENT);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(said));
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("credential", text(credential));
            answer.put("handle", handle);
            answer.put("clientData", text(said));
            answer.put("authenticatorData", text(data));
            answer.put("signature", text(signature.sign()));
            return answer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] said(String type, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
                """.formatted(type, options.path("challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(party.getBytes(StandardCharsets.UTF_8)));
        data.write(flags | (unlocked ? UNLOCKED : 0) | (shared ? SHARED : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt((int) signs).array());
        if ((flags & WITH_KEY) != 0) {
            data.writeBytes(new byte[16]);
            data.writeBytes(new byte[] {0, (byte) credential.length});
            data.writeBytes(credential);
            // A map of five: an elliptic curve, ES256, P-256, x, y.
            data.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01});
            var point = ((ECPublicKey) keys.getPublic()).getW();
            data.writeBytes(new byte[] {0x21, 0x58, 0x20});
            data.writeBytes(number(point.getAffineX()));
            data.writeBytes(new byte[] {0x22, 0x58, 0x20});
            data.writeBytes(number(point.getAffineY()));
        }
        return data.toByteArray();
    }

    private static byte[] number(BigInteger value) {
        byte[] digits = value.toByteArray();
        var whole = new byte[32];
        int length = Math.min(digits.length, 32);
        System.arraycopy(digits, digits.length - length, whole, 32 - length, length);
        return whole;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
