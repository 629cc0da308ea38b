package org.tongxin.ui.faults;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** Everything that no page answered: a page for readers, a problem document for programs. */
@Controller
@RequestMapping("/error")
class FaultController implements ErrorController {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    @AllowedTo(everyone = true)
    ModelAndView page(HttpServletRequest request) {
        HttpStatusCode status = status(request);
        ModelAndView shown = Pages.show("ui/faults/fault", new FaultPage(words(status)));
        shown.setStatus(status);
        return shown;
    }

    @RequestMapping
    @AllowedTo(everyone = true)
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Page page) {
        HttpStatusCode status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(page.t("ui.fault." + words(status) + ".what"));
        if (page.requestId() != null) {
            problem.setProperty("requestId", page.requestId());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        // Asked for directly, without a fault, the address is just another that leads nowhere.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    /** The status whose words are shown: its own, else those of its family. */
    private static int words(HttpStatusCode status) {
        if (KNOWN.contains(status.value())) {
            return status.value();
        }
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return 403;
        }
        return status.is4xxClientError() ? 400 : 500;
    }
}
