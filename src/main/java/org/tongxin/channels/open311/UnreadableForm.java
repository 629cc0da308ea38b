package org.tongxin.channels.open311;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a posted form with files that the server does not read in the standard's form, before pages are asked. */
@Component("open311UnreadableForm")
@Order(Ordered.HIGHEST_PRECEDENCE + 19)
class UnreadableForm extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.startsWith("multipart/")
                || !request.getRequestURI().startsWith("/open311/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Fault fault = fault(request);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        var answer = Answer.of(fault, request);
        response.setStatus(fault.status());
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        byte[] body = answer.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }

    private static @Nullable Fault fault(HttpServletRequest request) {
        try {
            request.getParts();
            return null;
        } catch (IllegalStateException tooLarge) {
            return new Fault(413, "The form is too large: at most 80 MB, 50 parts and 2 MB of fields");
        } catch (IOException | ServletException broken) {
            return new Fault(400, "The body is not a multipart form with the boundary of its Content-Type");
        }
    }
}
