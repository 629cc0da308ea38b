package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.tongxin.kernel.MigrateCommand;

/** The program; with the argument {@code migrate}, the command of that name. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableAsync
@Modulithic(
        systemName = "Tongxin 同心",
        sharedModules = {"kernel", "ui", "area", "privacy", "access"})
public class Tongxin {

    public static void main(String[] args) {
        if (MigrateCommand.asked(args)) {
            MigrateCommand.run(args);
        } else {
            SpringApplication.run(Tongxin.class, args);
        }
    }
}
