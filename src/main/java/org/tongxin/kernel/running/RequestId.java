package org.tongxin.kernel.running;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of one request: on its log lines, in the header {@code X-Request-Id} and on error pages, short enough to be
 * read out on the phone.
 */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    /** The request attribute that holds it. */
    static final String ATTRIBUTE = "requestId";

    /** The key of the log context that holds it. */
    static final String LOG_KEY = "request";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern TAKEN_OVER = Pattern.compile("[0-9A-Za-z-]{8,64}");

    private RequestId() {}

    /** The id a proxy gave, where it is one; otherwise a new one. */
    static String of(@Nullable String given) {
        return given != null && TAKEN_OVER.matcher(given).matches() ? given : fresh();
    }

    private static String fresh() {
        var id = new StringBuilder(14);
        for (int position = 0; position < 14; position++) {
            id.append(position == 4 || position == 9 ? '-' : LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
