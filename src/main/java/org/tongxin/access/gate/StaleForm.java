package org.tongxin.access.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a form without its token. The token is read from the body, so a body too large to be read looks the same and
 * is told apart by its length.
 */
class StaleForm implements AccessDeniedHandler {

    private static final long LARGEST_BODY = 80L * 1024 * 1024;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(RefusedController.STALE_FORM).forward(request, response);
    }
}
