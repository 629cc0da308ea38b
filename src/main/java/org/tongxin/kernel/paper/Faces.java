package org.tongxin.kernel.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of the program, and those of this machine for what they lack. The program's own come with it, so that a file
 * looks the same wherever it is made.
 */
final class Faces {

    private static final String HAN = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String TIBETAN = "/static/fonts/NotoSerifTibetan-Regular.ttf";
    private static final String ARABIC = "/static/fonts/NotoSansArabic-Regular.ttf";

    private final Face han;
    private final Face tibetan;
    private final Face arabic;
    private final Map<Integer, Face> others = new ConcurrentHashMap<>();

    private Faces(Face han, Face tibetan, Face arabic) {
        this.han = han;
        this.tibetan = tibetan;
        this.arabic = arabic;
    }

    /**
     * Reads the fonts.
     *
     * @throws IOException where a font is missing or broken
     */
    static Faces read() throws IOException {
        return new Faces(face("Han", HAN), face("Tibetan", TIBETAN), face("Arabic", ARABIC));
    }

    private static Face face(String name, String resource) throws IOException {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(resource)));
            return Face.of(name, font, () -> {
                try {
                    return bytes(resource);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (FontFormatException e) {
            throw new IOException("Broken font " + resource, e);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Faces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Missing font " + resource);
            }
            return in.readAllBytes();
        }
    }

    /** The face for a sign; signs of no script of their own stay in the face of their neighbour. */
    Face of(int codePoint, @Nullable Face before) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        boolean neutral = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (neutral && before != null && before.has(codePoint)) {
            return before;
        }
        Face own = script == UnicodeScript.TIBETAN ? tibetan : script == UnicodeScript.ARABIC ? arabic : han;
        return own.has(codePoint) ? own : others.computeIfAbsent(codePoint, this::other);
    }

    /** The face that decides how high a line is. */
    Face of(Script script) {
        return switch (script) {
            case HAN -> han;
            case TIBETAN -> tibetan;
            case ARABIC -> arabic;
        };
    }

    /** A font of this machine; an empty box of our own where there is none, so that it is seen. */
    private Face other(int codePoint) {
        Optional<Face> ours = Arrays.asList(tibetan, arabic).stream()
                .filter(face -> face.has(codePoint))
                .findFirst();
        return ours.or(() -> Arrays.stream(Objects.requireNonNull(GraphicsEnvironment.getLocalGraphicsEnvironment())
                                .getAllFonts())
                        .filter(font -> font.canDisplay(codePoint))
                        .findFirst()
                        .map(font -> Face.of(font.getFontName(), font, null)))
                .orElse(han);
    }
}
