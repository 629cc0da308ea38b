package org.tongxin.kernel.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.Vault;

/**
 * The vault over a ring of keys. A sealed text is: 1 byte format, 1 byte length of the key's name, the name, 12 bytes
 * nonce, the AES-256-GCM ciphertext with its tag; everything before the nonce is authenticated with it.
 */
final class KeyedVault implements Vault {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> sealing = new LinkedHashMap<>();
    private final Map<String, Mac> fingerprinting = new ConcurrentHashMap<>();
    private final String current;
    private final MasterKey oldest;

    /** @param keys the first encrypts, all decrypt, the last makes the fingerprints */
    KeyedVault(List<MasterKey> keys) {
        this(keys, "");
    }

    /**
     * @param keys all decrypt, the last makes the fingerprints
     * @param sealWith name of the one that encrypts; empty for the first
     */
    KeyedVault(List<MasterKey> keys, String sealWith) {
        for (MasterKey key : keys) {
            if (sealing.put(key.id(), key.derive("AES", "seal")) != null) {
                throw new CannotStart(
                        "Two keys of the vault have the same name.",
                        "Give each entry of tongxin.secrets.keys a name of its own.");
            }
        }
        current = sealWith.isEmpty() ? keys.getFirst().id() : sealWith;
        if (!sealing.containsKey(current)) {
            throw new CannotStart(
                    "No key of the vault is called " + current + ".",
                    "Set tongxin.secrets.seal-with to the name of an entry of tongxin.secrets.keys, or leave it out.");
        }
        oldest = keys.getLast();
    }

    @Override
    public byte[] seal(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head = newest();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, keyNamed(current), nonce, head);
            byte[] hidden = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(head.length + NONCE + hidden.length)
                    .put(head)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt", e);
        }
    }

    @Override
    public String open(byte[] sealed) {
        int end = sealed.length < 2 ? 2 : 2 + Byte.toUnsignedInt(sealed[1]);
        if (sealed.length < end + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new IllegalStateException("Not a sealed text");
        }
        byte[] head = Arrays.copyOf(sealed, end);
        String name = new String(head, 2, end - 2, StandardCharsets.US_ASCII);
        byte[] nonce = Arrays.copyOfRange(sealed, end, end + NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, keyNamed(name), nonce, head);
            int from = end + NONCE;
            return new String(cipher.doFinal(sealed, from, sealed.length - from), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("A sealed text was changed, or its key is another one", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot decrypt", e);
        }
    }

    @Override
    public byte[] fingerprint(String purpose, String value) {
        Mac prepared = fingerprinting.computeIfAbsent(purpose, this::hashing);
        try {
            return ((Mac) prepared.clone()).doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java cannot copy a keyed hash", e);
        }
    }

    /** Ready to hash, and never used itself: each use takes a copy. */
    private Mac hashing(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(oldest.derive("HmacSHA256", "fingerprint/" + purpose));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash with a key", e);
        }
    }

    @Override
    public byte[] newest() {
        byte[] name = current.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length)
                .put(FORMAT)
                .put((byte) name.length)
                .put(name)
                .array();
    }

    @Override
    public boolean hasOlderKeys() {
        return sealing.size() > 1;
    }

    private SecretKey keyNamed(String name) {
        SecretKey key = sealing.get(name);
        if (key == null) {
            throw new IllegalStateException("A sealed text needs a key that is not in tongxin.secrets.keys");
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    @Override
    public String toString() {
        return "KeyedVault" + sealing.keySet();
    }
}
