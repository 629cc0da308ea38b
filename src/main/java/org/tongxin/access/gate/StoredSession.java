package org.tongxin.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session is stored when the answer begins to go out. The session filter around this one would then read it from the
 * database once more, only to find nothing to store: this takes it out of the filter's hands first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class StoredSession extends OncePerRequestFilter {

    private static final String CURRENT = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (response.isCommitted()) {
                request.removeAttribute(CURRENT);
            }
        }
    }
}
