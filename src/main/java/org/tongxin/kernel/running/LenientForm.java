package org.tongxin.kernel.running;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads queries and forms so that one field in a wrong encoding does not lose all the others: what is not UTF-8 becomes
 * U+FFFD, and whoever asks for the field can say so. The server itself would refuse the whole request, and quote the
 * field in its log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LenientForm extends OncePerRequestFilter {

    private static final String READ = LenientForm.class.getName();
    private static final int LARGEST = 2 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MediaType type = type(request);
        if (type != null && type.getType().equals("multipart")) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getAttribute(READ) instanceof ReadForm form) {
            chain.doFilter(form.around(request), response);
            return;
        }
        byte[] body = new byte[0];
        if (type != null && type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            body = request.getInputStream().readNBytes(LARGEST + 1);
        }
        var fields = new LinkedHashMap<String, String[]>();
        boolean fits = body.length <= LARGEST;
        if (fits) {
            String query = request.getQueryString();
            fits = ReadForm.add(fields, query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8))
                    && ReadForm.add(fields, body);
        }
        var form = new ReadForm(fits ? fields : Map.of());
        request.setAttribute(READ, form);
        if (fits) {
            chain.doFilter(form.around(request), response);
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The page of an error reads the same fields. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
