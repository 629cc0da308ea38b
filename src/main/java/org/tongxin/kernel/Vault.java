package org.tongxin.kernel;

/** 保险柜: encrypts what must not be read by who reads the tables, and makes keyed hashes to find it again. */
public interface Vault {

    /** Encrypts a text with AES-GCM; the result names its key, so that keys can be replaced. */
    byte[] seal(String text);

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException where the key is missing or the bytes were changed
     */
    String open(byte[] sealed);

    /**
     * A keyed hash (HMAC-SHA-256), equal for equal values, for equality search only.
     *
     * @param purpose keeps the hashes of different columns apart, for example {@code "reporter.phone"}
     */
    byte[] fingerprint(String purpose, String value);

    /** How everything begins that the newest key sealed; what begins otherwise is to be sealed anew. */
    byte[] newest();

    /** True while there are keys beside the newest: something may have been sealed by them. */
    boolean hasOlderKeys();
}
