package org.tongxin.access;

import jakarta.servlet.http.HttpServletRequest;
import org.tongxin.kernel.Actor;

/** 身份: who is asking, worked out once a request from the session and today's posts, never from the request's words. */
public interface Identity {

    /** The signed-in member of staff, otherwise a resident looking at the community of the request. */
    Actor of(HttpServletRequest request);
}
