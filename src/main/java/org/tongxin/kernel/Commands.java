package org.tongxin.kernel;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** Starts the program for one {@link Command}. */
public final class Commands {

    private Commands() {}

    /** Whether the arguments of the program ask for a command. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && arguments[0].matches("[a-z][a-z-]*");
    }

    /** Runs it and returns its exit code. */
    public static int run(Class<?> program, String[] arguments) {
        var application = new SpringApplication(program);
        // above application.yaml and the environment: a command never opens a port and runs no timers
        String[] all = Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--server.port=-1";
        all[arguments.length + 1] = "--db-scheduler.enabled=false";
        all[arguments.length + 2] = "--tongxin.command=" + arguments[0];
        all[arguments.length + 3] = "--management.server.port=-1";
        try (var running = application.run(all)) {
            List<String> own = Arrays.stream(arguments)
                    .skip(1)
                    .filter(argument -> !argument.startsWith("--"))
                    .toList();
            return running.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals(arguments[0]))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(
                            "There is no command " + arguments[0] + ".",
                            "Known commands: migrate, "
                                    + String.join(
                                            ", ",
                                            running.getBeansOfType(Command.class).values().stream()
                                                    .map(Command::name)
                                                    .sorted()
                                                    .toList())
                                    + "."))
                    .run(own);
        }
    }
}
