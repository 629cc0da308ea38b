package org.tongxin.requests.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.QrCode;
import org.tongxin.kernel.QueryCode;
import org.tongxin.ui.FormErrors;

/**
 * Check your answers.
 *
 * @param facts in the order they were asked
 * @param photos ids of the photos
 * @param promise how soon it will be dealt with, or null where the community finds out what it is
 */
public record SendPage(
        List<Fact> facts,
        List<UUID> photos,
        boolean emergency,
        @Nullable String promise,
        FormErrors errors) {

    /** One answer and where it can be changed. */
    public record Fact(String question, String answer, String href) {}

    /**
     * Open cases that may be the same matter.
     *
     * @param contact true where the resident can be told of news about it
     */
    public record SimilarPage(String category, List<Near> cases, boolean contact, FormErrors errors) {}

    /** One of them, as the public may know it. */
    public record Near(UUID id, String number, String title, String place, String state, String since, int followers) {}

    /**
     * It is sent, or followed.
     *
     * @param link the progress page, for the QR code
     */
    public record Done(String number, QueryCode code, QrCode qr, String link, boolean followed) {}
}
