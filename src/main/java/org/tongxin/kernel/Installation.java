package org.tongxin.kernel;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 安装: what is true of this installation as a whole.
 *
 * @param dataDirectory the folder of everything the program keeps: its own database, files, generated secrets
 */
@ConfigurationProperties("tongxin")
public record Installation(@DefaultValue("data") Path dataDirectory) {

    /** The data directory as an absolute path. */
    public Path directory() {
        return dataDirectory.toAbsolutePath().normalize();
    }
}
