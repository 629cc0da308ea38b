package org.tongxin.notices.outbox;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

@Controller
class OutboxController {

    private static final String TEMPLATE = "notices/outbox/outbox";

    private final OutboxDesk desk;

    OutboxController(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/outbox")
    @AllowedTo({Duty.MAINTAIN, Duty.ADMINISTER_SYSTEM})
    ModelAndView show(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String after, Actor actor) {
        return Pages.show(TEMPLATE, desk.page(actor.scope(), state, after, null, FormErrors.none()));
    }

    @PostMapping("/outbox/{community}/{id}/retry")
    @AllowedTo({Duty.MAINTAIN, Duty.ADMINISTER_SYSTEM})
    ModelAndView retry(@PathVariable long community, @PathVariable UUID id, Actor actor) {
        desk.retry(actor, community, id);
        return back();
    }

    @PostMapping("/outbox/quiet-hours")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView quietHours(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Actor actor) {
        var errors = FormErrors.none();
        if (!isTime(from)) {
            errors = errors.and("from", "notices.outbox.quiet.wrong");
        }
        if (!isTime(until)) {
            errors = errors.and("until", "notices.outbox.quiet.wrong");
        }
        if (errors.any()) {
            var page = desk.page(actor.scope(), "", "", new OutboxPage.Quiet(from, until), errors);
            ModelAndView view = Pages.show(TEMPLATE, page);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        desk.setQuietHours(actor, new QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
        return back();
    }

    private static boolean isTime(String typed) {
        try {
            return LocalTime.parse(typed).getNano() == 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static ModelAndView back() {
        var view = new RedirectView("/outbox");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
