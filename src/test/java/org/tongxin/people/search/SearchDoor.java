package org.tongxin.people.search;

import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;

/** The search for tests of other packages. */
@Component
public class SearchDoor {

    private final PeopleSearch search;
    private final Transactions transactions;

    SearchDoor(PeopleSearch search, Transactions transactions) {
        this.search = search;
        this.transactions = transactions;
    }

    /** How many are shown for what was typed. */
    public int found(Actor.Staff staff, long community, String typed) {
        return transactions.in(
                staff.scope(),
                () -> search.find(staff, community, Clues.read(typed)).size());
    }
}
