package org.tongxin.sample;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.StartNote;
import org.tongxin.sample.scene.Scene;
import org.tongxin.sample.scene.Scenes;

/** Makes the sample at the first start, before the addresses are printed. */
@Component
@Order(0)
class SampleStart implements ApplicationRunner, StartNote {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

    private final SampleSettings settings;
    private final Optional<Scene> wanted;
    private final Scenes scenes;
    private final Environment environment;

    SampleStart(SampleSettings settings, Scenes scenes, Environment environment) {
        this.settings = settings;
        this.wanted = settings.wanted();
        this.scenes = scenes;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!environment.containsProperty("tongxin.command")) {
            wanted.filter(scene -> !scenes.isThere(scene)).ifPresent(this::make);
        }
    }

    private void make(Scene scene) {
        LOG.info(
                "Making the sample community {} with {} cases; this happens once",
                scene.slug(),
                settings.sampleCases());
        scenes.make(scene, settings.sampleCases());
        LOG.info("The sample is there");
    }

    @Override
    public List<String> lines() {
        return wanted.map(scene -> List.of(
                        "Sample " + scene.name() + ". Sign in at /sign-in; every password is " + Scenes.password(),
                        "  desk (服务台)  grid1 … grid" + scene.grids() + " (网格员)  staff, director (社区)  property (物业)",
                        "  department (部门)  town (镇/街道)  county (县/区/市)  system, security, audit (管理员)",
                        "  Where another sample was made before, names begin with the place: " + scene.slug()
                                + "-desk"))
                .orElse(List.of());
    }
}
