package org.tongxin;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    /** Compiled templates are generated beside the modules and read the page records of every slice. */
    private final ApplicationModules modules =
            ApplicationModules.of(Tongxin.class, JavaClass.Predicates.resideInAPackage("org.tongxin.pages.."));

    @Test
    void modulesKeepToTheirWalls() {
        modules.verify();
    }

    @Test
    void diagramsAreWritten() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
