package org.tongxin.kernel.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.tongxin.kernel.CannotStart;

/** One key of 256 bits with its name. It encrypts nothing itself: each use has a key of its own derived from it. */
final class MasterKey {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)");

    private final String id;
    private final byte[] bytes;

    private MasterKey(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    static MasterKey parse(String written) {
        var match = SHAPE.matcher(written.strip());
        if (!match.matches()) {
            throw new CannotStart(
                    "A key of the vault is not written as id:base64 of 32 bytes.",
                    "Write each entry of tongxin.secrets.keys as a short name (a-z, 0-9, -), a colon and the output of:"
                            + " openssl rand -base64 32");
        }
        return new MasterKey(match.group(1), Base64.getDecoder().decode(match.group(2)));
    }

    static MasterKey random(String id) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(id, bytes);
    }

    String id() {
        return id;
    }

    /** As the setting and the key file write it. */
    String written() {
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    /** The key for one use. */
    SecretKey derive(String algorithm, String use) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .thenExpand(("tongxin/" + use).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot derive keys", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
