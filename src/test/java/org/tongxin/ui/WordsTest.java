package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path CATALOGUES = Path.of("src/main/resources/i18n");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/main/jte"));
    private static final List<String> OTHERS = List.of("_zh_Hant", "_en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A key or the beginning of keys: quoted, lower case module, dots. */
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9]*(?:\\.[\\w-]+)+\\.?|[a-z][a-z0-9]*\\.)\"");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyLanguageHasTheSameKeys(String module) {
        for (String other : OTHERS) {
            assertThat(catalogue(module + other).keySet())
                    .as("keys of %s%s", module, other)
                    .isEqualTo(catalogue(module).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyLanguageHasTheSamePlaceholders(String module) {
        Map<String, String> source = catalogue(module);
        for (String other : OTHERS) {
            Map<String, String> translated = catalogue(module + other);
            source.forEach((key, words) -> assertThat(placeholders(translated.getOrDefault(key, "")))
                    .as("%s in %s%s", key, module, other)
                    .isEqualTo(placeholders(words)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void wordsWithArgumentsAreWellFormed(String module) {
        Stream.concat(Stream.of(""), OTHERS.stream())
                .forEach(language -> catalogue(module + language).forEach((key, words) -> {
                    if (PLACEHOLDER.matcher(words).find()) {
                        assertThatCode(() -> new MessageFormat(words, Locale.ROOT))
                                .as(key)
                                .doesNotThrowAnyException();
                        assertThat(words.replace("''", ""))
                                .as(
                                        "%s%s %s: a single apostrophe vanishes where there are arguments",
                                        module, language, key)
                                .doesNotContain("'");
                    } else {
                        assertThat(words)
                                .as("%s%s %s: without arguments an apostrophe stands alone", module, language, key)
                                .doesNotContain("''");
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void wordsKeepTheTone(String module) {
        Stream.concat(Stream.of(""), OTHERS.stream())
                .forEach(language -> catalogue(module + language)
                        .forEach((key, words) -> assertThat(words)
                                .as("%s%s %s", module, language, key)
                                .isNotBlank()
                                .doesNotContain("！", "!", "抱歉", "对不起", "對不起")
                                .doesNotContainIgnoringCase("sorry")
                                .doesNotContainPattern("(?i)\\bplease\\b")));
    }

    @Test
    void noKeyIsMissing() {
        Set<String> known = allKeys();
        Set<String> modules = known.stream().map(WordsTest::module).collect(Collectors.toSet());
        Pattern asked = Pattern.compile("(?:page|words|texts)?\\.t\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
        Set<String> missing = new TreeSet<>();
        sources()
                .forEach(source -> asked.matcher(source).results().forEach(call -> {
                    String key = call.group(1);
                    if (!known.contains(key)) {
                        missing.add(key);
                    }
                }));
        sources()
                .forEach(source -> QUOTED.matcher(source).results().forEach(quoted -> {
                    String key = quoted.group(1);
                    boolean looksLikeKey = modules.contains(module(key))
                            && key.chars().filter(sign -> sign == '.').count() >= 2
                            && known.stream().anyMatch(other -> other.startsWith(twoParts(key)));
                    if (looksLikeKey
                            && !key.endsWith(".")
                            && !known.contains(key)
                            && known.stream().noneMatch(k -> k.startsWith(key + "."))) {
                        missing.add(key);
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsUnused() {
        Set<String> used = new TreeSet<>();
        sources().forEach(source -> QUOTED.matcher(source).results().forEach(quoted -> used.add(quoted.group(1))));
        // The name of a module alone begins every key of it, and says nothing.
        Set<String> beginnings = used.stream()
                .filter(key -> key.endsWith(".") && !key.equals(module(key) + "."))
                .collect(Collectors.toSet());
        Set<String> unused = allKeys();
        unused.removeIf(key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    private static Set<String> allKeys() {
        Set<String> keys = new TreeSet<>();
        try (Stream<String> modules = modules()) {
            modules.forEach(module -> keys.addAll(catalogue(module).keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String twoParts(String key) {
        return key.substring(0, key.indexOf('.', key.indexOf('.') + 1) + 1);
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> catalogue(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(CATALOGUES.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }

    private static List<String> sources() {
        return SOURCES.stream()
                .flatMap(root -> {
                    try (Stream<Path> files = Files.walk(root)) {
                        return files.filter(Files::isRegularFile).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                .map(WordsTest::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
