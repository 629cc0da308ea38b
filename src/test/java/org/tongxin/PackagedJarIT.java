package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The file that is installed starts by itself, with its own database, and serves pages, words and styles out of itself. */
class PackagedJarIT {

    private static final Pattern STYLESHEET = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    private final Path data =
            Path.of("target", "test-data", "jar-" + UUID.randomUUID()).toAbsolutePath();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int inside = freePort();

    @Test
    void theJarStartsAndIsReady() throws Exception {
        Path log = Files.createDirectories(data).resolve("program.log");
        Process program = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> {
                assertThat(program.isAlive()).as(Files.readString(log)).isTrue();
                return isReady();
            });
            String page = get(port, "/sign-in");
            assertThat(page).contains("lang=\"zh-Hans\"", "登录");
            var stylesheet = STYLESHEET.matcher(page);
            assertThat(stylesheet.find()).isTrue();
            assertThat(get(port, stylesheet.group(1))).contains("@layer");
        } finally {
            program.destroy();
            program.onExit()
                    .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("tongxin.jar", "target/tongxin.jar"),
                "--server.port=" + port,
                "--management.server.port=" + inside,
                "--tongxin.sample=false",
                "--tongxin.data-directory=" + data,
                "--tongxin.database.server-directory="
                        + Path.of("target/test-server").toAbsolutePath());
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return get(inside, "/actuator/health/readiness").contains("\"UP\"");
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private String get(int at, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                .header("Accept", "*/*")
                .header("Accept-Language", "zh-CN")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
