package org.tongxin.kernel.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tongxin.kernel.TooManyTries;

/** Answers 429 with the seconds to wait; the page is the error page of that status. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyTriesAnswer {

    @ExceptionHandler
    void answer(TooManyTries refusal, HttpServletResponse response) throws IOException {
        long seconds = Math.max(1, refusal.retryAfter().toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
