package org.tongxin.people.mydata;

import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * 窗口页: what the counter does for a resident who wants to see their data.
 *
 * @param path address of the acts
 * @param back the file of the household
 * @param consents address of the consents
 * @param code to be handed over, shown once, or null
 * @param ended how many sign-ins were just ended, or null
 * @param pdf true where a file in large print can be made here
 */
public record CounterPage(
        String path,
        String back,
        String consents,
        String name,
        @Nullable String code,
        @Nullable Integer ended,
        boolean pdf,
        FormErrors errors) {

    @Override
    public String toString() {
        return "CounterPage";
    }
}
