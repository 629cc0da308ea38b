package org.tongxin.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;

/** What the shell needs from modules above it: who is signed in, which community the page is of. */
public interface PageSurroundings {

    /** Where no community says otherwise. */
    ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    /** The signed-in member of staff, or null. */
    @Nullable
    Actor actor(HttpServletRequest request);

    /** The name of the community in the page's head, in the reader's language. */
    String communityName(HttpServletRequest request, Language language);

    /** The time zone of the community, in which dates are written. */
    default ZoneId zone(HttpServletRequest request) {
        return USUAL_ZONE;
    }

    /** 监督电话: the phone for those who are unhappy with us, or null where none is set. */
    default @Nullable String supervisionPhone(HttpServletRequest request) {
        return null;
    }
}
