package org.tongxin.kernel.secrets;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of the vault.
 *
 * @param keys each {@code id:base64 of 32 bytes}; the first encrypts, all decrypt, the last makes the fingerprints (so a
 *     new key goes to the front and the oldest stays for as long as its fingerprints are in use); empty: a key is
 *     generated into the data directory, which the profile {@code prod} refuses
 * @param sealWith name of the key that encrypts, where that is not the first; while a new key comes, every node must know
 *     it before one of them encrypts with it
 */
@ConfigurationProperties("tongxin.secrets")
record SecretsSettings(
        @DefaultValue List<String> keys, @DefaultValue("") String sealWith) {

    SecretsSettings {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "SecretsSettings[" + keys.size() + " keys]";
    }
}
