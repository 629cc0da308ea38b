package org.tongxin.privacy.assessment;

import java.util.List;
import org.tongxin.privacy.PersonalData;
import org.tongxin.ui.FormErrors;

/**
 * 影响评估 of one module: what it keeps, what was written before, and a new one where the reader may write it.
 *
 * @param former those that were made, the newest first
 * @param writes true where the reader may make a new one
 */
public record AssessmentPage(
        String module,
        List<PersonalData> data,
        List<Assessment> former,
        boolean writes,
        AssessmentForm form,
        FormErrors errors) {

    public AssessmentPage {
        data = List.copyOf(data);
        former = List.copyOf(former);
    }
}
