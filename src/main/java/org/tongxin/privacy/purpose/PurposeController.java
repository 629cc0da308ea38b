package org.tongxin.privacy.purpose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.FileFrozen;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.PurposeMissing;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** Asks at the door, and goes on to the file. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PurposeController {

    private static final int LONGEST_QUERY = 500;

    private final Door door;
    private final Transactions transactions;

    PurposeController(Door door, Transactions transactions) {
        this.door = door;
        this.transactions = transactions;
    }

    /** Where a file was to be opened and nobody said what for. */
    @ExceptionHandler
    ModelAndView missing(PurposeMissing missing, HttpServletRequest request) {
        return goTo(FileDoor.purposeAddress(missing.task(), path(request)));
    }

    /** Where to go on afterwards; what was sent cannot be sent again by a link. */
    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        // A question longer than any of ours would not fit into the answer that leads to the door.
        return request.getRequestURI() + (query == null || query.length() > LONGEST_QUERY ? "" : "?" + query);
    }

    /** Where its person wanted the file erased. */
    @ExceptionHandler
    ModelAndView frozen(FileFrozen frozen, HttpServletRequest request) {
        ModelAndView view = Pages.show(
                "privacy/purpose/frozen", new FrozenPage(FileDoor.purposeAddress(frozen.task(), path(request))));
        view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }

    @GetMapping("/purpose")
    @AllowedTo(Duty.KEEP_FILES)
    ModelAndView ask(PurposeForm form, Actor.Staff who) {
        return page(task(form, who), form, false, FormErrors.none());
    }

    @PostMapping("/purpose")
    @AllowedTo(Duty.KEEP_FILES)
    ModelAndView open(PurposeForm form, Actor.Staff who) {
        return open(form, who, false);
    }

    @GetMapping("/glass")
    @AllowedTo(Duty.KEEP_FILES)
    ModelAndView askGlass(PurposeForm form, Actor.Staff who) {
        return page(task(form, who), form, true, FormErrors.none());
    }

    @PostMapping("/glass")
    @AllowedTo(Duty.KEEP_FILES)
    ModelAndView breakGlass(PurposeForm form, Actor.Staff who) {
        return open(form, who, true);
    }

    private ModelAndView open(PurposeForm form, Actor.Staff who, boolean glass) {
        Task task = task(form, who);
        FormErrors errors = form.errors(glass);
        if (errors.any()) {
            return page(task, form, glass, errors);
        }
        String reason = form.why().isEmpty() ? null : form.why().text();
        Purpose purpose = glass ? Purpose.EMERGENCY : form.said().orElseThrow();
        List<Integer> lengths = glass ? PurposeForm.GLASS : PurposeForm.USUAL;
        var said = new Door.Said(purpose, reason, form.lasts(lengths).orElseThrow(), glass);
        transactions.run(who.scope(), () -> door.open(who, task, said));
        return goTo(form.back());
    }

    private static Task task(PurposeForm form, Actor.Staff who) {
        return form.task()
                .filter(task -> who.scope().covers(task.communityId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Task task, PurposeForm form, boolean glass, FormErrors errors) {
        List<Integer> lengths = glass ? PurposeForm.GLASS : PurposeForm.USUAL;
        ModelAndView view = Pages.show(
                glass ? "privacy/purpose/glass" : "privacy/purpose/ask",
                new PurposePage(
                        task,
                        form.back(),
                        form.said().map(Purpose::code).orElse(""),
                        form.why().text(),
                        form.lasts(lengths)
                                .map(length -> (int) length.toMinutes())
                                .orElse(lengths.getFirst()),
                        lengths,
                        List.of(Purpose.values()),
                        glass,
                        errors));
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ModelAndView goTo(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
