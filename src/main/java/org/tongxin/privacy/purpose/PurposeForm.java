package org.tongxin.privacy.purpose;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;

/**
 * What somebody at the door sends.
 *
 * @param of id of the community
 * @param kind what the task is of
 * @param id of the task
 * @param then where to go on
 * @param minutes how long it is to stay open
 */
record PurposeForm(
        @Nullable String of,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String then,
        @Nullable String purpose,
        @Nullable String minutes,
        @Nullable String reason) {

    /** The lengths to choose from, in minutes: a call, a visit, a day at the desk. */
    static final List<Integer> USUAL = List.of(30, 120, 480);

    /** Broken glass is mended soon. */
    static final List<Integer> GLASS = List.of(15, 60);

    /** The task, where the form names one. */
    Optional<Task> task() {
        if (of == null || kind == null || id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Task(Long.parseLong(of), kind, UUID.fromString(id)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String back() {
        return LocalPath.orHome(then == null ? "" : then);
    }

    Optional<Purpose> said() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.code().equals(purpose))
                .findFirst();
    }

    /** How long, where it is one of the lengths. */
    Optional<Duration> lasts(List<Integer> lengths) {
        return lengths.stream()
                .filter(one -> String.valueOf(one).equals(minutes))
                .map(Duration::ofMinutes)
                .findFirst();
    }

    SafeText why() {
        return SafeText.line(reason, Door.REASON);
    }

    FormErrors errors(boolean glass) {
        return FormErrors.none()
                .andIf(!glass && said().isEmpty(), "purpose", "privacy.purpose.missing")
                .andIf(glass && why().isEmpty(), "reason", "privacy.glass.reason_missing")
                .andIf(!why().ok(), "reason", "privacy.purpose.reason_long", Door.REASON)
                .andIf(lasts(glass ? GLASS : USUAL).isEmpty(), "minutes", "privacy.purpose.minutes_missing");
    }
}
