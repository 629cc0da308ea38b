package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The program. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
@Modulithic(
        systemName = "Tongxin 同心",
        sharedModules = {"kernel", "ui", "area", "privacy", "access"})
public class Tongxin {

    public static void main(String[] args) {
        SpringApplication.run(Tongxin.class, args);
    }
}
