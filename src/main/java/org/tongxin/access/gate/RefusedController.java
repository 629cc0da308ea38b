package org.tongxin.access.gate;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.access.Refusal;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Pages;

/** Says why something was refused. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedController {

    static final String STALE_FORM = "/refused/stale-form";

    @RequestMapping(STALE_FORM)
    @AllowedTo(everyone = true)
    ModelAndView staleForm() {
        return show("access.gate.refused.stale_form", List.of());
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return show(refusal.key(), refusal.arguments());
    }

    static ModelAndView show(String key, List<Object> arguments) {
        ModelAndView view = Pages.show("access/gate/refused", new RefusedPage(key, arguments));
        view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }
}
