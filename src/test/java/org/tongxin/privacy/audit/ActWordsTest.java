package org.tongxin.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongxin.privacy.breach.Step;
import org.tongxin.requests.model.ActKind;

/** Reads the sources for every act that is written to the audit log, and looks whether it has words. */
class ActWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ACT = Pattern.compile("\"([a-z]+\\.[a-z_]*[a-z])\"");
    private static final Pattern STRING = Pattern.compile("\"([a-z_]+)\"");
    private static final Pattern APPENDED = Pattern.compile("\\baudit\\.append\\(");

    /** Calls that hand an act on to one of those that write it. */
    private static final Map<String, Pattern> HANDED_ON = Map.of(
            "Traces", Pattern.compile("\\b(?:traces\\.own|note)\\("),
            "AuditLog", Pattern.compile("\\b(?:note|read)\\("));

    /** Acts that are put together, by the expression, and where the parts come from. */
    private static final Map<String, Stream<String>> COMPOSED = Map.of(
            "act", Stream.of(),
            "look", Stream.of(),
            "\"requests.\" + ACT", Stream.of("requests.recount"),
            "\"requests.\" + act", told(),
            "\"requests.\" + act.kind().code()", Arrays.stream(ActKind.values()).map(kind -> "requests." + kind.code()),
            "\"privacy.breach_\" + step.code()",
                    Arrays.stream(Step.values()).map(step -> "privacy.breach_" + step.code()),
            "\"people.\" + change.word()", changes());

    @Test
    void everyActThatIsWrittenHasItsWords() throws IOException {
        Set<String> written = new TreeSet<>();
        COMPOSED.values().forEach(acts -> acts.forEach(written::add));
        for (String source : sources()) {
            for (String call : calls(source, APPENDED)) {
                String act = arguments(call).get(2);
                Set<String> named = found(ACT, act);
                assertThat(!named.isEmpty() || COMPOSED.containsKey(act))
                        .as("%s: say in this test which acts this writes", act)
                        .isTrue();
                written.addAll(named);
            }
            HANDED_ON.forEach((writer, pattern) -> {
                if (source.contains(writer)) {
                    calls(source, pattern).forEach(call -> written.addAll(found(ACT, call)));
                }
            });
        }
        assertThat(written).hasSizeGreaterThan(100);
        Set<String> known = words();
        assertThat(written).allSatisfy(act -> assertThat(known).contains("privacy.act." + act));
        assertThat(known.stream().filter(key -> key.startsWith("privacy.act.")))
                .as("words of acts that nothing writes")
                .allMatch(key -> written.contains(key.substring("privacy.act.".length())));
    }

    private static Stream<String> told() {
        String timekeeping = read(SOURCES.resolve("org/tongxin/requests/casework/Timekeeping.java"));
        return calls(timekeeping, Pattern.compile("\\b(?:tell|overdue)\\(")).stream()
                .flatMap(call -> found(STRING, call).stream())
                .map(act -> "requests." + act);
    }

    private static Stream<String> changes() {
        String change = read(SOURCES.resolve("org/tongxin/people/Change.java"));
        return Pattern.compile("return \"([a-z_]+)\";")
                .matcher(change)
                .results()
                .map(word -> "people." + word.group(1));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    /** What stands between the brackets of each call. */
    private static List<String> calls(String source, Pattern name) {
        return name.matcher(source)
                .results()
                .map(call -> {
                    int depth = 1;
                    int end = call.end();
                    while (depth > 0) {
                        char sign = source.charAt(end++);
                        depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                    }
                    return source.substring(call.end(), end - 1);
                })
                .toList();
    }

    private static List<String> arguments(String call) {
        StringBuilder split = new StringBuilder();
        int depth = 0;
        for (char sign : call.toCharArray()) {
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            split.append(sign == ',' && depth == 0 ? '\n' : Character.isWhitespace(sign) ? ' ' : sign);
        }
        return split.toString().lines().map(String::strip).toList();
    }

    private static Set<String> words() throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/privacy.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActWordsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
