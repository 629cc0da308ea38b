package org.tongxin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program in a process of its own, with the options of {@code ./mvnw spring-boot:run}, on one data directory. */
final class Running implements AutoCloseable {

    private static final Pattern OPTIONS = Pattern.compile("<jvmArguments>([^<]*)</jvmArguments>");

    private final Process process;
    private final int port;
    private final Duration toReady;

    private Running(Process process, int port, Duration toReady) {
        this.process = process;
        this.port = port;
        this.toReady = toReady;
    }

    static Running start(Path data, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var options = OPTIONS.matcher(Files.readString(Path.of("pom.xml")));
        if (options.find()) {
            command.addAll(List.of(options.group(1).strip().split("\\s+")));
        }
        command.addAll(List.of("-cp", classPath(), "org.tongxin.Tongxin"));
        command.add("--tongxin.data-directory=" + data);
        command.add("--tongxin.sample=none");
        command.add("--server.port=" + port);
        command.addAll(List.of(settings));
        long begin = System.nanoTime();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
                process.destroyForcibly();
                throw new IOException("The program did not start; see " + log);
            }
            Thread.sleep(20);
        }
        return new Running(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    int port() {
        return port;
    }

    /** From the start of the process to the first answer. */
    Duration toReady() {
        return toReady;
    }

    /** Resident memory of the process, without its database, in MB of a million bytes. */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("No VmRSS");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What the program itself needs: neither test classes nor test libraries. */
    private static String classPath() {
        return System.getProperty("java.class.path").replaceFirst("target/test-classes:", "");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var visitor = new Visitor(port)) {
            return visitor.get("/healthz").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
