package org.tongxin.ui.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form with files that the server does not read: too large, or no such form. Each later look at its fields
 * fails again, so the page that says so is drawn without them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UnreadableForm extends OncePerRequestFilter {

    private static final String SEEN = UnreadableForm.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean hasFiles = type != null && type.startsWith("multipart/");
        if (request.getAttribute(SEEN) != null) {
            chain.doFilter(new Unread(request), response);
            return;
        }
        HttpStatus fault = hasFiles ? fault(request) : null;
        if (fault == null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(SEEN, true);
            response.sendError(fault.value());
        }
    }

    private static @Nullable HttpStatus fault(HttpServletRequest request) {
        try {
            request.getParts();
            return null;
        } catch (IllegalStateException tooLarge) {
            return HttpStatus.CONTENT_TOO_LARGE;
        } catch (IOException | ServletException broken) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The request as if its form had no fields. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
