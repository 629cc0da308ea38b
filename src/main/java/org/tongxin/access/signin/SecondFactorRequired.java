package org.tongxin.access.signin;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.access.AccessSettings;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.ProductionCheck;

/** Whoever sees residents or accounts needs more than a password where real people are served. */
@Component
class SecondFactorRequired implements ProductionCheck {

    /** All but the keeping of map, posts, catalogue and calendar. */
    private static final Set<Duty> NEEDED = EnumSet.complementOf(EnumSet.of(Duty.MAINTAIN));

    private final AccessSettings settings;

    SecondFactorRequired(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check() {
        Set<Duty> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(settings.secondFactorFor());
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "These duties see residents or accounts and need no second factor: "
                            + missing.stream().map(SecondFactorRequired::word).collect(Collectors.joining(", ")) + ".",
                    "Leave tongxin.access.second-factor-for out, or add them to it.");
        }
    }

    private static String word(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
