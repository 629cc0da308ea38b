package org.tongxin.privacy.keys;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Command;

/** {@code reseal}: seals with the newest key what an older one sealed, and prints how many rows of which table. */
@Component
class ResealCommand implements Command {

    private final Resealing resealing;

    ResealCommand(Resealing resealing) {
        this.resealing = resealing;
    }

    @Override
    public String name() {
        return "reseal";
    }

    @Override
    public int run(List<String> arguments) {
        for (Resealing.Done done : resealing.all()) {
            System.out.printf("table=%s sealed=%d%n", done.table(), done.rows());
        }
        return 0;
    }
}
