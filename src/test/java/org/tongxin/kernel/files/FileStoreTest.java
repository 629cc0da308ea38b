package org.tongxin.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.FileStore;
import org.tongxin.kernel.Installation;

class FileStoreTest {

    @TempDir
    Path data;

    private FileStore files;

    @BeforeEach
    void open() {
        files = new DirectoryFileStore(new Installation(data, URI.create("http://localhost")));
    }

    @Test
    void whatWasPutIsThere() throws Exception {
        put("a/b/one.jpg", "first");
        put("a/b/one.jpg", "second");
        assertThat(content("a/b/one.jpg")).isEqualTo("second");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws Exception {
        put("a/one", "whole");
        assertThatIOException()
                .isThrownBy(() -> files.put("a/one", out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("disk full");
                }));
        assertThat(content("a/one")).isEqualTo("whole");
        try (var all = Files.walk(data)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aMissingFileIsNoFailure() throws Exception {
        assertThat(files.open("none")).isEmpty();
        files.delete("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", ".hidden", "a\\b", "A", "a/", "a b", "ä"})
    void noKeyLeadsOutOfTheFolder(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> files.open(key));
        assertThatIllegalArgumentException().isThrownBy(() -> files.delete(key));
        assertThatIllegalArgumentException().isThrownBy(() -> put(key, "x"));
    }

    private void put(String key, String text) throws IOException {
        files.put(key, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String content(String key) throws IOException {
        try (var in = files.open(key).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
