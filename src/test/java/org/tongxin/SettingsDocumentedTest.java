package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsDocumentedTest {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    @Test
    void everySettingHasItsLineInTheManual() throws Exception {
        String manual = Files.readString(Path.of("docs/operate.md"));
        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(manual).contains("| `" + name + "` |"));
    }

    @Test
    void everySettingSaysWhatItIs() throws Exception {
        for (JsonNode property : properties()) {
            assertThat(property.path("description").asString())
                    .as(property.path("name").asString())
                    .isNotBlank();
        }
    }

    private static List<String> settings() throws Exception {
        return properties()
                .valueStream()
                .map(property -> property.path("name").asString())
                .filter(name -> name.startsWith("tongxin."))
                .toList();
    }

    private static JsonNode properties() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(METADATA)).path("properties");
    }
}
