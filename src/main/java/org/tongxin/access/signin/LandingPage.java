package org.tongxin.access.signin;

import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/** Where a member of staff starts the day. */
final class LandingPage {

    private LandingPage() {}

    static String of(Actor.Staff staff) {
        if (staff.may(Duty.DESK)) {
            return "/desk";
        }
        if (staff.may(Duty.HANDLE)) {
            return "/work";
        }
        if (staff.may(Duty.ADMINISTER_SECURITY)) {
            return "/accounts";
        }
        if (staff.may(Duty.ADMINISTER_SYSTEM)) {
            return "/communities";
        }
        return staff.may(Duty.ADMINISTER_AUDIT) ? "/audit" : "/";
    }
}
