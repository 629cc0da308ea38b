package org.tongxin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The Chromium of the browser journeys, found or installed by {@code bin/chromium}. */
public final class Chromium {

    private static final Supplier<Path> FOUND = SingletonSupplier.of(Chromium::search);

    private Chromium() {}

    /**
     * Where it is.
     *
     * @throws IllegalStateException with the line to run where there is none
     */
    public static Path path() {
        return FOUND.get();
    }

    /** A browser without a window; the caller closes it. */
    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(options());
    }

    /** How it is started: as root it runs without its sandbox, which root may not set up. */
    public static LaunchOptions options() {
        var options = new LaunchOptions().setExecutablePath(path()).setHeadless(true);
        if ("root".equals(System.getProperty("user.name"))) {
            options.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        }
        return options;
    }

    private static Path search() {
        try {
            Path out = Files.createTempFile("chromium", ".out");
            Path err = Files.createTempFile("chromium", ".err");
            try {
                return search(out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for a Chromium", e);
        }
    }

    private static Path search(Path out, Path err) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Path.of("bin", "chromium").toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .put(
                        "PLAYWRIGHT_CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        } else if (process.exitValue() == 0) {
            return Path.of(Files.readString(out, StandardCharsets.UTF_8).strip());
        }
        throw new IllegalStateException(Files.readString(err, StandardCharsets.UTF_8));
    }
}
