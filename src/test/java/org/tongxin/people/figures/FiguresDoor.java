package org.tongxin.people.figures;

import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Counts a whole register for tests and the bench that filled it past the acts. */
@Component
public class FiguresDoor {

    private final FigureRows rows;
    private final FigureCounting counting;
    private final Transactions transactions;

    FiguresDoor(FigureRows rows, FigureCounting counting, Transactions transactions) {
        this.rows = rows;
        this.counting = counting;
        this.transactions = transactions;
    }

    /** Counts it anew and tidies up as every night does. */
    public void refill(long communityId) {
        transactions.run(Scope.wholeOf(communityId), () -> rows.refill(communityId));
        counting.tidy(communityId);
    }
}
