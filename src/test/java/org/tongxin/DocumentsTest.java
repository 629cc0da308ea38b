package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents lead to each other and to files that are there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** A source file or folder as the documents name it, below the package of the program or of its tests. */
    private static final Pattern SOURCE = Pattern.compile("`((?:[a-z0-9]+/)+(?:\\w+(?:\\.java)?)?)`");

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java/org/tongxin"), Path.of("src/test/java/org/tongxin"));

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document)).results().forEach(link -> {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    dead.add(document + " → " + link.group(1));
                }
            });
        }
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyDocumentIsReachedFromTheReadme(String readme) throws IOException {
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(Path.of(readme)));
        while (!open.isEmpty()) {
            Path document = open.pop();
            if (document.toString().endsWith(".md") && reached.add(document)) {
                LINK.matcher(Files.readString(document))
                        .results()
                        .forEach(link ->
                                open.push(document.resolveSibling(link.group(1)).normalize()));
            }
        }
        assertThat(documents())
                .filteredOn(document -> document.startsWith("docs"))
                .isSubsetOf(reached);
    }

    @Test
    void everySourceFileNamedIsThere() throws IOException {
        List<String> gone = new ArrayList<>();
        for (Path document : documents()) {
            SOURCE.matcher(Files.readString(document))
                    .results()
                    .map(match -> Path.of(match.group(1)))
                    .filter(name -> Files.exists(ROOTS.getFirst().resolve(name.getName(0))))
                    .filter(name -> ROOTS.stream().noneMatch(root -> isThere(root.resolve(name))))
                    .forEach(name -> gone.add(document + " names " + name));
        }
        assertThat(gone).isEmpty();
    }

    private static boolean isThere(Path named) {
        return Files.exists(named) || Files.exists(Path.of(named + ".java"));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
