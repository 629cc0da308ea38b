package org.tongxin.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl} of the embedded server. The latter starts the server in a session of its own,
 * so that an interrupt typed at the terminal reaches the program only, which stops the server last.
 *
 * @param home folder of the unpacked server
 * @param account as whom it runs
 */
record ServerCommands(Path home, ServerAccount account) {

    /** Makes a new cluster that asks everybody for a password from its first moment. */
    void initialise(Path cluster, String superuserPassword) throws IOException, InterruptedException {
        Path passwordFile = cluster.resolveSibling(cluster.getFileName() + ".password");
        try {
            Filesystems.writePrivate(passwordFile, superuserPassword + "\n");
            account.own(passwordFile);
            Outcome outcome = run(
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    "postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            if (!outcome.ok()) {
                throw new IOException("initdb failed: " + outcome.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Starts the server and waits until it takes connections. */
    Outcome start(Path cluster) throws IOException, InterruptedException {
        Path log = cluster.resolve("start.log");
        Files.deleteIfExists(log);
        Outcome outcome =
                run("pg_ctl", "start", "-w", "-t", "120", "-s", "-D", cluster.toString(), "-l", log.toString());
        String words = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        return new Outcome(outcome.ok(), outcome.output() + words);
    }

    /** Stops the server; {@code fast} rolls open transactions back, {@code immediate} leaves recovery to the start. */
    Outcome stop(Path cluster, String mode) throws IOException, InterruptedException {
        return run("pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", mode, "-D", cluster.toString());
    }

    private Outcome run(String program, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tongxin-", ".out");
        try {
            var builder = new ProcessBuilder(account.command(home.resolve("bin").resolve(program), List.of(arguments)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(false, program + " did not end within five minutes\n");
            }
            return new Outcome(process.exitValue() == 0, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** How a command ended and what it said. */
    record Outcome(boolean ok, String output) {}
}
