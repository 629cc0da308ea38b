package org.tongxin.ui.components;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Pages;

@Controller
@Conditional(ComponentsController.Shown.class)
class ComponentsController {

    private final Clock clock;

    ComponentsController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/dev/components")
    @AllowedTo(everyone = true)
    ModelAndView components() {
        return Pages.show("ui/components/components", ComponentsPage.at(clock.instant()));
    }

    /** With the sample, or where it is asked for by {@code tongxin.ui.components}. */
    static class Shown extends AnyNestedCondition {

        Shown() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnExpression("!'none'.equals('${tongxin.sample:none}')")
        static class WithSample {}

        @ConditionalOnProperty("tongxin.ui.components")
        static class AskedFor {}
    }
}
