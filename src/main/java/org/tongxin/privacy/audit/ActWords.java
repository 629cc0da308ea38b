package org.tongxin.privacy.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts that have words, by the module that writes them. */
@Component
class ActWords {

    private static final String WORDS = "privacy.act.";

    private final Map<String, List<String>> byModule;

    ActWords() {
        byModule = Collections.unmodifiableMap(keys().stringPropertyNames().stream()
                .filter(key -> key.startsWith(WORDS))
                .map(key -> key.substring(WORDS.length()))
                .sorted()
                .collect(Collectors.groupingBy(
                        act -> act.substring(0, act.indexOf('.')), TreeMap::new, Collectors.toUnmodifiableList())));
    }

    /** All acts, in the order of their codes. */
    Map<String, List<String>> byModule() {
        return byModule;
    }

    /** Key of the words for an act; null for one that a later release no longer knows: it is shown by its code. */
    @Nullable
    String words(String act) {
        List<String> known = byModule.get(act.contains(".") ? act.substring(0, act.indexOf('.')) : act);
        return known != null && known.contains(act) ? WORDS + act : null;
    }

    private static Properties keys() {
        var words = new Properties();
        try (InputStream file = ActWords.class.getResourceAsStream("/i18n/privacy.properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
