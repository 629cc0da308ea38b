package org.tongxin.access.accounts;

import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.ProductionCheck;

/** A database in which the sample was ever made holds accounts whose password everybody knows. */
@Component
class NoSampleAccounts implements ProductionCheck {

    private final Accounts accounts;

    NoSampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void check() {
        if (accounts.hasSample()) {
            throw new CannotStart(
                    "This database holds accounts of the sample, whose passwords everybody knows.",
                    "Give the profile prod a database of its own: another tongxin.database.url or"
                            + " tongxin.data-directory, then the command migrate.");
        }
    }
}
