package org.tongxin.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.tongxin.Tongxin;

class MigrationsTest {

    private static final List<String> ORDER = Migrations.ORDER;
    private final ApplicationModules modules =
            ApplicationModules.of(Tongxin.class, JavaClass.Predicates.resideInAPackage("org.tongxin.pages.."));

    @Test
    void eachModuleMigratesAfterThoseItStandsOn() {
        for (ApplicationModule module : modules) {
            assertThat(ORDER).contains(name(module));
            module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                    .uniqueModules()
                    .map(MigrationsTest::name)
                    .forEach(below -> assertThat(ORDER.indexOf(below))
                            .as("%s before %s", below, name(module))
                            .isLessThan(ORDER.indexOf(name(module))));
        }
    }

    @Test
    void noFolderOfMigrationsIsForgotten() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).isSubsetOf(ORDER);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
