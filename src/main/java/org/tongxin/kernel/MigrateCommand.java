package org.tongxin.kernel;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * 迁移: {@code java -jar tongxin.jar migrate} makes or changes the tables as their owner and ends. It starts the database
 * part of the program only; nothing is served, no timer runs.
 */
@ComponentScan("org.tongxin.kernel.database")
@ConfigurationPropertiesScan("org.tongxin.kernel")
public final class MigrateCommand {

    private MigrateCommand() {}

    /** Whether the arguments of the program ask for it. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("migrate");
    }

    /** Runs it; throws where it fails, after saying why. */
    public static void run(String[] arguments) {
        var application = new SpringApplication(MigrateCommand.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("tongxin.command", "migrate"));
        application.run(arguments).close();
    }
}
