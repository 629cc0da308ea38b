package org.tongxin.requests.intake;

import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;

/** The promise while nobody knows yet what it is: as for a question of policy. */
final class Untriaged {

    static final Limit RESPOND = new Limit(4, ClockUnit.WORKING_HOURS);
    static final Limit RESOLVE = new Limit(7, ClockUnit.DAYS);

    private Untriaged() {}
}
