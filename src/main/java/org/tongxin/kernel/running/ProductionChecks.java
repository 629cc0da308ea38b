package org.tongxin.kernel.running;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.ProductionCheck;

/** Asks every check when all parts are built, which is before the port opens. */
@Component
@Profile("prod")
class ProductionChecks implements SmartInitializingSingleton {

    private final List<ProductionCheck> checks;

    ProductionChecks(List<ProductionCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        checks.forEach(ProductionCheck::check);
    }
}
