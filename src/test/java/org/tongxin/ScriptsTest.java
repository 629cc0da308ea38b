package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void everyScriptSaysWhatItDoes() throws Exception {
        Process help = new ProcessBuilder("bin/help").redirectErrorStream(true).start();
        String words = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(help.waitFor()).as(words).isZero();
        assertThat(words).contains("bin/chromium");
    }
}
