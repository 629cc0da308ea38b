package org.tongxin.kernel.running;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
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
    private static final String START = RequestLog.class.getName() + ".start";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute(RequestId.ATTRIBUTE, RequestId.of(request.getHeader(RequestId.HEADER)));
            request.setAttribute(START, System.nanoTime());
        }
        String id = String.valueOf(request.getAttribute(RequestId.ATTRIBUTE));
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.LOG_KEY, id);
        chain.doFilter(request, response);
        // A fault passes this line: the server logs it with the id still set, and comes back to show the error page.
        if (answered(request)) {
            write(request, response);
        }
        MDC.remove(RequestId.LOG_KEY);
    }

    /** Once for each request: not while it waits for more, and for a page about a fault only where none was written. */
    private static boolean answered(HttpServletRequest request) {
        return !request.isAsyncStarted()
                && (request.getDispatcherType() != DispatcherType.ERROR
                        || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        if (log.isInfoEnabled() && request.getAttribute(START) instanceof Long start) {
            log.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    pattern(request),
                    response.getStatus(),
                    (System.nanoTime() - start) / 1_000_000);
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

    private static Object pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }
}
