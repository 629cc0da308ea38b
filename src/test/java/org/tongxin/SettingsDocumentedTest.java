package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsDocumentedTest {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    @Test
    void everySettingHasItsLineInTheTableOfTheManual() throws Exception {
        String manual = Files.readString(Path.of("docs/operate.md"));
        String table = manual.substring(manual.indexOf("| setting | default | is |"), manual.indexOf("## Limits"));
        assertThat(settings()).isNotEmpty().allSatisfy(name -> assertThat(table).contains("| `" + name + "` |"));
    }

    @Test
    void theProxyOfTheManualLetsThroughAsMuchAsTheProgramTakes() throws Exception {
        assertThat(limits()).contains("max-request-size: 80MB");
        assertThat(Files.readString(Path.of("docs/operate.md"))).contains("client_max_body_size 80m;");
    }

    @Test
    void everyLimitStandsInTheManualAsItIs() throws Exception {
        String manual = Files.readString(Path.of("docs/operate.md"));
        Map<String, Map<String, Integer>> buckets = new Yaml()
                .<Map<String, Map<String, Map<String, Integer>>>>load(limits())
                .get("tongxin.limits.buckets");
        assertThat(buckets)
                .isNotEmpty()
                .allSatisfy((name, limit) -> assertThat(manual)
                        .contains(String.format(
                                Locale.ROOT,
                                "| `%s` | %,d | %,d |",
                                name,
                                limit.get("per-minute"),
                                limit.get("per-hour"))));
    }

    /** The first document of the settings, in which nothing depends on a profile. */
    private static String limits() throws Exception {
        return Files.readString(Path.of("src/main/resources/application.yaml")).split("\n---")[0];
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
