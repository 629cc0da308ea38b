package org.tongxin.people.mydata;

import org.tongxin.ui.FormErrors;

/**
 * 进入页: how a resident proves who they are.
 *
 * @param byPhone true where this installation can send short messages
 * @param byPasskey true where passkeys can be
 * @param sent true where a code may be on its way to the phone
 */
public record EntryPage(
        boolean byPhone, boolean byPasskey, boolean sent, String phone, String birth, FormErrors errors) {

    @Override
    public String toString() {
        return "EntryPage";
    }
}
