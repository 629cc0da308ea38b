package org.tongxin.kernel.running;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.ProductionCheck;

/** The passwords of the sample are printed in the manual; nobody real may be served with them. */
@Component
class NoSample implements ProductionCheck {

    private static final String NONE = "false";

    private final String sample;

    NoSample(Environment environment) {
        this.sample = environment.getProperty("tongxin.sample", NONE);
    }

    @Override
    public void check() {
        if (!sample.isBlank() && !sample.equals(NONE)) {
            throw new CannotStart(
                    "The sample " + sample + " has accounts whose passwords everybody knows, and the profile prod does"
                            + " not run with it.",
                    "Leave tongxin.sample out, or set it to false. To try the sample, start without the profile prod.");
        }
    }
}
