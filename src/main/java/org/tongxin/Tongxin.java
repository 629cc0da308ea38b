package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.tongxin.kernel.Commands;
import org.tongxin.kernel.MigrateCommand;

/** The program; with the name of a command as first argument, that command. */
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
        } else if (Commands.asked(args)) {
            System.exit(Commands.run(Tongxin.class, args));
        } else {
            SpringApplication.run(Tongxin.class, args);
        }
    }
}
