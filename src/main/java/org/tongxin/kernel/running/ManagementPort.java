package org.tongxin.kernel.running;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Puts the management port beside the public one, unless it is set: 8081 beside 8080, a free one beside a free one. */
class ManagementPort implements EnvironmentPostProcessor {

    private static final String MANAGEMENT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(MANAGEMENT)) {
            return;
        }
        int port = environment.getProperty("server.port", Integer.class, 8080);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("management port", Map.of(MANAGEMENT, port <= 0 ? port : port + 1)));
    }
}
