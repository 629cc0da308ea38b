package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Path PAGE = Path.of("docs", "modules.md");

    /** Compiled templates are generated beside the modules and read the page records of every slice. */
    private final ApplicationModules modules =
            ApplicationModules.of(Tongxin.class, JavaClass.Predicates.resideInAPackage("org.tongxin.pages.."));

    @Test
    void modulesKeepToTheirWalls() {
        modules.verify();
    }

    @Test
    void theDiagramInTheDocsIsWhatTheClassesSay() throws IOException {
        String drawn = ModuleDiagram.of(modules);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("draw it anew with ./mvnw test -Dtest=ModularityTests -Ddocs.write=true")
                .isEqualTo(drawn);
    }
}
