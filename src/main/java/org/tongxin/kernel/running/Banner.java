package org.tongxin.kernel.running;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.StartNote;

/**
 * Prints, once the program serves, where to look, how to sign in and how to stop. In {@code prod}, where the log is read
 * by machines, only what the modules have to say, which is nothing on most days.
 */
@Component
class Banner {

    private final List<StartNote> notes;
    private final Environment environment;

    Banner(List<StartNote> notes, Environment environment) {
        this.notes = notes;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        boolean production = environment.acceptsProfiles(Profiles.of("prod"));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(production ? notes() : text());
    }

    String text() {
        String base = address("server.address", "local.server.port");
        var text = new StringBuilder("\n  同心 Tongxin is ready.\n\n");
        line(text, "Residents  居民", base + "/");
        line(text, "Staff  工作人员", base + "/sign-in");
        line(text, "Health  运行状况", address("management.server.address", "local.management.port") + "/actuator/health");
        return text.append(notes()).append("\n  Stop it with Ctrl+C.\n\n").toString();
    }

    String notes() {
        var text = new StringBuilder();
        for (StartNote note : notes) {
            List<String> lines = note.lines();
            if (!lines.isEmpty()) {
                text.append('\n');
                lines.forEach(words -> text.append("  ").append(words).append('\n'));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String address) {
        text.append("  ").append(name).append("  ").append(address).append('\n');
    }

    private String address(String host, String port) {
        return "http://" + environment.getProperty(host, "127.0.0.1") + ":" + environment.getProperty(port, "-");
    }
}
