package org.tongxin.requests.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Visibility;

/**
 * 诉求内容: what was said, how, and when; never changed afterwards.
 *
 * @param emergencyWord the word that made it an emergency, or null
 * @param words the resident's own words, at most 4,000 characters; seen by staff only until released
 * @param language BCP 47 tag of the reporter's language
 */
public record Report(
        RequestKind kind,
        Channel channel,
        Identity identity,
        Visibility visibility,
        @Nullable String emergencyWord,
        String words,
        String language,
        Instant reportedAt) {

    public boolean emergency() {
        return emergencyWord != null;
    }
}
