package org.tongxin.privacy.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.privacy.Consents.Channel;
import org.tongxin.ui.FormErrors;

/**
 * 同意页 of one resident, at the counter.
 *
 * @param path address of its acts
 * @param back where the file is
 */
public record ConsentsPage(String path, String back, String name, List<Row> rows, List<Past> past, FormErrors errors) {

    public ConsentsPage {
        rows = List.copyOf(rows);
        past = List.copyOf(past);
    }

    /**
     * One matter of consent.
     *
     * @param since since when it stands, or null where it does not
     */
    public record Row(
            String kind,
            String title,
            String text,
            boolean sensitive,
            @Nullable Instant since,
            @Nullable Channel channel,
            @Nullable String witness) {}

    /** A consent that ended. */
    public record Past(String title, int version, Instant givenAt, Instant withdrawnAt) {}
}
