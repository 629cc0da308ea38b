package org.tongxin.kernel.running;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request its id and writes one line when it is answered: method, the pattern of the address, status and
 * duration. Neither the address itself nor its query nor the caller's address is written, since they may tell of people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("tongxin.requests");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = id(request);
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (log.isInfoEnabled() && !request.isAsyncStarted()) {
                log.info(
                        "{} {} {} {} ms",
                        request.getMethod(),
                        pattern(request),
                        response.getStatus(),
                        (System.nanoTime() - start) / 1_000_000);
            }
            MDC.remove(RequestId.LOG_KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String id(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST
                        && request.getAttribute(RequestId.ATTRIBUTE) instanceof String known
                ? known
                : RequestId.of(request.getHeader(RequestId.HEADER));
    }

    private static Object pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }
}
