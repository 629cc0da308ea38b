package org.tongxin.sample;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.StartNote;
import org.tongxin.sample.xihe.Xihe;

/** Makes the sample at the first start, before the addresses are printed. */
@Component
@Order(0)
class SampleStart implements ApplicationRunner, StartNote {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

    private final SampleSettings settings;
    private final Xihe xihe;
    private final Environment environment;

    SampleStart(SampleSettings settings, Xihe xihe, Environment environment) {
        this.settings = settings;
        this.xihe = xihe;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean serving = !environment.containsProperty("tongxin.command");
        if (serving && settings.wanted() && !xihe.isThere()) {
            LOG.info("Making the sample community xihe with {} cases; this happens once", settings.sampleCases());
            xihe.make(settings.sampleCases());
            LOG.info("The sample is there");
        }
    }

    @Override
    public List<String> lines() {
        if (!settings.wanted()) {
            return List.of();
        }
        return List.of(
                "Sample 西河社区. Sign in at /sign-in; every password is " + Xihe.password(),
                "  desk (服务台)  grid1 … grid10 (网格员)  staff, director (社区)  property (物业)",
                "  department (部门)  town (镇)  county (县)  system, security, audit (管理员)");
    }
}
