package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {

    private static final Path SHEET = Path.of("src/main/resources/static/css/tongxin.css");
    private static final int LARGEST = 15 * 1024;

    private final String css = read();

    @Test
    void itIsSmallOnTheWire() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(css.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void itKnowsNoPhysicalDirections() {
        var physical = Pattern.compile("(?<![\\w-])((?:margin|padding|border|scroll-margin|scroll-padding)-"
                + "(?:left|right|top|bottom)[\\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height))\\s*:"
                + "|text-align:\\s*(?:left|right)|float:\\s*(?:left|right)");
        String declarations = css.replaceAll("@media[^{]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(physical.matcher(declarations).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsStandOutFromTheirGround(boolean dark) {
        Map<String, String> tokens = tokens(dark);
        List<String> grounds = List.of("paper", "card", "inside");
        Stream<String[]> pairs = Stream.concat(
                Stream.of("ink", "soft", "green", "amber", "red")
                        .flatMap(word -> grounds.stream().map(ground -> new String[] {word, ground})),
                Stream.of(
                        new String[] {"green", "green-pale"},
                        new String[] {"ink", "green-pale"},
                        new String[] {"soft", "green-pale"},
                        new String[] {"amber", "amber-pale"},
                        new String[] {"ink", "amber-pale"},
                        new String[] {"red", "red-pale"},
                        new String[] {"ink", "red-pale"},
                        new String[] {"soft", "red-pale"},
                        new String[] {"on-fill", "fill"},
                        new String[] {"on-fill-soft", "fill"},
                        new String[] {"on-fill", "alarm"}));
        pairs.forEach(pair -> assertThat(contrast(tokens, pair[0], pair[1]))
                .as("%s on %s", (Object[]) pair)
                .isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shapesStandOutFromTheirGround(boolean dark) {
        Map<String, String> tokens = tokens(dark);
        List.of("edge", "green", "point", "amber-bar")
                .forEach(shape ->
                        assertThat(contrast(tokens, shape, "card")).as(shape).isGreaterThanOrEqualTo(2.99));
    }

    private Map<String, String> tokens(boolean dark) {
        Map<String, String> tokens = new HashMap<>();
        String light = css.substring(css.indexOf(":root {"), css.indexOf(":lang(zh)"));
        collect(light, tokens);
        if (dark) {
            int from = css.indexOf("@media (prefers-color-scheme: dark)");
            collect(css.substring(from, css.indexOf("@media", from + 1)), tokens);
        }
        return tokens;
    }

    private static void collect(String part, Map<String, String> tokens) {
        Pattern.compile("--([\\w-]+):\\s*(#[0-9a-f]{6})")
                .matcher(part)
                .results()
                .forEach(token -> tokens.put(token.group(1), token.group(2)));
    }

    /** Contrast as WCAG computes it: 1 to 21. */
    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(Objects.requireNonNull(tokens.get(one), one));
        double b = luminance(Objects.requireNonNull(tokens.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try {
            return Files.readString(SHEET);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
