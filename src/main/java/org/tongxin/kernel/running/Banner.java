package org.tongxin.kernel.running;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.StartNote;

/** Prints, once the program serves, where to look, how to sign in and how to stop; not in {@code prod}. */
@Component
@Profile("!prod")
class Banner {

    private final List<StartNote> notes;
    private final Environment environment;

    Banner(List<StartNote> notes, Environment environment) {
        this.notes = notes;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(text());
    }

    String text() {
        String base = address("server.address", "local.server.port");
        var text = new StringBuilder("\n  同心 Tongxin is ready.\n\n");
        line(text, "Residents  居民", base + "/");
        line(text, "Staff  工作人员", base + "/sign-in");
        line(text, "Health  运行状况", address("management.server.address", "local.management.port") + "/actuator/health");
        for (StartNote note : notes) {
            if (!note.lines().isEmpty()) {
                text.append('\n');
                note.lines().forEach(words -> text.append("  ").append(words).append('\n'));
            }
        }
        return text.append("\n  Stop it with Ctrl+C.\n\n").toString();
    }

    private static void line(StringBuilder text, String name, String address) {
        text.append("  ").append(name).append("  ").append(address).append('\n');
    }

    private String address(String host, String port) {
        return "http://" + environment.getProperty(host, "127.0.0.1") + ":" + environment.getProperty(port, "-");
    }
}
