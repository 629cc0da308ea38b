package org.tongxin.privacy.purpose;

import java.util.List;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;

/**
 * 目的页: asks what for, once for the task.
 *
 * @param purpose code of the one chosen, or empty
 * @param minutes how long, as chosen
 * @param lengths the lengths to choose from, in minutes
 */
public record PurposePage(
        Task task,
        String then,
        String purpose,
        String reason,
        int minutes,
        List<Integer> lengths,
        List<Purpose> purposes,
        boolean glass,
        FormErrors errors) {

    public PurposePage {
        lengths = List.copyOf(lengths);
        purposes = List.copyOf(purposes);
    }
}
