package org.tongxin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The page {@code docs/modules.md}: which module calls which, as the classes say it. */
final class ModuleDiagram {

    private ModuleDiagram() {}

    static String of(ApplicationModules modules) {
        List<ApplicationModule> all = modules.stream()
                .sorted(Comparator.comparing(ModuleDiagram::name))
                .toList();
        return """
                # Modules

                Each arrow is a call, an implemented interface or a heard event; it points to the module that knows nothing of the
                other. `ModularityTests` draws this page from the classes and fails where it is not as drawn here.

                ```mermaid
                flowchart TD
                %s
                %s
                ```
                """.formatted(
                        all.stream()
                                .map(module -> "    %s[\"%s<br/>%s\"]"
                                        .formatted(name(module), module.getDisplayName(), name(module)))
                                .collect(Collectors.joining("\n")),
                        all.stream()
                                .flatMap(module -> targets(modules, module).stream()
                                        .map(target -> "    %s --> %s".formatted(name(module), target)))
                                .collect(Collectors.joining("\n")));
    }

    private static TreeSet<String> targets(ApplicationModules modules, ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModuleDiagram::name)
                .filter(target -> !target.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString().toLowerCase(Locale.ROOT);
    }
}
