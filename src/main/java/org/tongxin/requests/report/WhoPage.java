package org.tongxin.requests.report;

import java.util.List;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * Who says it, and how to be reached.
 *
 * @param name as typed, like phone and email
 */
public record WhoPage(
        List<Choice> identities, String name, String phone, String email, String back, FormErrors errors) {

    /**
     * Whether others may read of it, and whom it goes round.
     *
     * @param posts the posts it may be about; empty unless it is about staff
     */
    public record Share(List<Choice> choices, List<Choice> posts, FormErrors errors) {}
}
