package org.tongxin.requests.report;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.ui.Pages;

/** Answers of the reporting pages. */
final class Go {

    private Go() {}

    /** Goes on to another page; the form is not sent again by a reload. */
    static ModelAndView to(String href) {
        var view = new RedirectView(href);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    static ModelAndView to(Step step) {
        return to(step.href());
    }

    /** Shows the form again with what must be mended. */
    static ModelAndView mend(String template, Object model) {
        ModelAndView page = Pages.show(template, model);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
