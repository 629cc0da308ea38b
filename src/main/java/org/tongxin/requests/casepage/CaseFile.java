package org.tongxin.requests.casepage;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.casework.Casework;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.ActKind.Who;
import org.tongxin.requests.model.Case;

/**
 * 卷宗: a case with its history and what stands beside it, read for one member of staff.
 *
 * @param parts in which parts the reader meets the case; none where it is only within reach
 * @param history newest first
 * @param reporter null where the reader may not know, or nobody is known
 * @param hidden key of why the reader may not know who reported, or null
 * @param refusals keys of why the reader may not do what the case waits for
 */
record CaseFile(
        Case matter,
        Set<Who> parts,
        List<CaseEvent> history,
        Beside beside,
        Reporters.@Nullable Reporter reporter,
        @Nullable String hidden,
        List<String> refusals) {

    Set<ActKind> allowed() {
        return Casework.allowed(parts, matter);
    }

    /** The newest line. */
    String seen() {
        return history.isEmpty() ? "" : history.getFirst().id().toString();
    }

    /** What happened after the line that the form was shown with; everything is known where no line is named. */
    List<CaseEvent> since(@Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            return List.of();
        }
        int at = 0;
        while (at < history.size() && !history.get(at).id().toString().equals(seen)) {
            at++;
        }
        return at == history.size() ? List.of() : history.subList(0, at);
    }

    boolean happened(UUID actId) {
        return history.stream().anyMatch(event -> event.id().equals(actId));
    }
}
