package org.tongxin.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;

/** What the shell needs from modules above it: who is signed in, which community the page is of. */
public interface PageSurroundings {

    /** The signed-in member of staff, or null. */
    @Nullable
    Actor actor(HttpServletRequest request);

    /** The name of the community in the page's head, in the reader's language. */
    String communityName(HttpServletRequest request, Language language);
}
