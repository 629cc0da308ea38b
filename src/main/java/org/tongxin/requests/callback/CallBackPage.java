package org.tongxin.requests.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/** What the pages of the call-back show. */
public final class CallBackPage {

    private CallBackPage() {}

    /** The list, the nearest end of the call-back first. */
    public record Waiting(List<Row> rows) {}

    /**
     * One case to call back.
     *
     * @param tries how often nobody answered
     * @param own true where the reader handled or checked it, so that somebody else has to call
     */
    public record Row(String number, String title, String category, Instant until, int tries, boolean own) {}

    /**
     * The form of one call.
     *
     * @param said the resident's own words
     * @param result what the unit says it did
     * @param actId made with the form: a double click is one answer
     */
    public record Call(
            String number,
            String category,
            String said,
            String outcome,
            String result,
            List<Choice> solved,
            List<Choice> grades,
            String words,
            UUID actId,
            FormErrors errors) {}
}
