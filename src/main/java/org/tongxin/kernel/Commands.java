package org.tongxin.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Starts the program for one {@link Command}. */
public final class Commands {

    private Commands() {}

    /** Whether the arguments of the program ask for a command. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && arguments[0].matches("[a-z][a-z-]*");
    }

    /** Runs it and returns its exit code; where it cannot, says why and how to mend it. */
    public static int run(Class<?> program, String[] arguments) {
        try {
            return start(program, arguments);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.err.println(refusal.mend());
            return 2;
        }
    }

    private static int start(Class<?> program, String[] arguments) {
        var application = new SpringApplication(program);
        // Above application.yaml and the environment, and in place of what a start script says for serving: a command
        // never opens a port and runs no timers.
        List<String> forced = List.of(
                "--server.port=-1",
                "--management.server.port=-1",
                "--db-scheduler.enabled=false",
                "--tongxin.command=" + arguments[0]);
        String[] all = Stream.concat(
                        Arrays.stream(arguments)
                                .filter(given -> forced.stream()
                                        .noneMatch(one -> name(one).equals(name(given)))),
                        forced.stream())
                .toArray(String[]::new);
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

    private static String name(String argument) {
        return argument.split("=", 2)[0];
    }
}
