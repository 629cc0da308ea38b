package org.tongxin.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 安装: what is true of this installation as a whole.
 *
 * @param dataDirectory the folder of everything the program keeps: its own database, files, generated secrets
 * @param publicAddress where people reach the program, without a path: the start of every link and QR code it hands out, and the only place of passkeys
 */
@ConfigurationProperties("tongxin")
public record Installation(
        @DefaultValue("data") Path dataDirectory,
        @DefaultValue("http://127.0.0.1:8080") URI publicAddress) {

    /** The data directory as an absolute path. */
    public Path directory() {
        return dataDirectory.toAbsolutePath().normalize();
    }

    /** The address of a path of the program for use outside of it. */
    public String link(String path) {
        return publicAddress.resolve(path).toString();
    }
}
