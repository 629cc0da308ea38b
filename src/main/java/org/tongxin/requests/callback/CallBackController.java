package org.tongxin.requests.callback;

import static org.tongxin.kernel.Duty.CALL_BACK;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.AllowedTo.Touches;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.CaseActs.NoSuchCase;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

@Controller
class CallBackController {

    private static final String ONE = "/call-back/{number:[0-9]{8}-[0-9]{1,9}}";
    private static final int LONGEST = 1_000;

    private final Waiting waiting;
    private final CaseStore cases;
    private final CaseActs acts;
    private final CaseWords words;
    private final Transactions transactions;
    private final Ids ids;

    CallBackController(
            Waiting waiting, CaseStore cases, CaseActs acts, CaseWords words, Transactions transactions, Ids ids) {
        this.waiting = waiting;
        this.cases = cases;
        this.acts = acts;
        this.words = words;
        this.transactions = transactions;
        this.ids = ids;
    }

    @GetMapping("/call-back")
    @AllowedTo(value = CALL_BACK, touches = Touches.CASES)
    ModelAndView list(Actor.Staff staff, Page page) {
        List<Waiting.Line> lines = transactions.reading(staff.scope(), () -> waiting.all(staff));
        return Pages.show(
                "requests/callback/list",
                new CallBackPage.Waiting(lines.stream()
                        .map(line -> new CallBackPage.Row(
                                line.number(),
                                line.words().lines().findFirst().orElse(""),
                                words.category(page, line.communityId(), line.catalogueVersion(), line.category()),
                                line.until().toInstant(),
                                line.tries(),
                                line.own()))
                        .toList()));
    }

    @GetMapping(ONE)
    @AllowedTo(value = CALL_BACK, touches = Touches.CASES)
    ModelAndView form(Actor.Staff staff, Page page, @PathVariable String number) {
        Case matter = read(staff, number);
        if (isOver(matter)) {
            throw new NoSuchCase();
        }
        return form(page, matter, new Answer("", "", ""), ids.next(), FormErrors.none());
    }

    /** What the caller ticked. */
    record Answer(String solved, String grade, String words) {}

    @PostMapping(ONE)
    @AllowedTo(value = CALL_BACK, touches = Touches.CASES)
    ModelAndView answer(
            Actor.Staff staff,
            Page page,
            @PathVariable String number,
            @RequestParam UUID actId,
            @RequestParam(defaultValue = "") String solved,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String said) {
        var answer = new Answer(solved, grade, said);
        SafeText text = SafeText.lines(said, LONGEST);
        FormErrors errors = FormErrors.none()
                .andIf(!solved.equals("yes") && !solved.equals("no"), "solved", "requests.callback.solved.missing")
                .andIf(!grade.matches("[1-5]?"), "grade", "requests.callback.grade.unknown")
                .andIf(!text.ok(), "said", "requests.callback.said.too_long", LONGEST);
        Case matter = read(staff, number);
        if (errors.any()) {
            return refused(page, matter, answer, actId, errors);
        }
        Integer satisfied = grade.isEmpty() ? null : Integer.valueOf(grade);
        var act = new Act.CallBack(solved.equals("yes"), satisfied, text.isEmpty() ? null : text.text());
        return perform(staff, page, matter, answer, actId, act);
    }

    @PostMapping(ONE + "/not-reached")
    @AllowedTo(value = CALL_BACK, touches = Touches.CASES)
    ModelAndView notReached(Actor.Staff staff, Page page, @PathVariable String number, @RequestParam UUID actId) {
        return perform(staff, page, read(staff, number), new Answer("", "", ""), actId, new Act.NotReached());
    }

    private ModelAndView perform(Actor.Staff staff, Page page, Case matter, Answer answer, UUID actId, Act act) {
        try {
            acts.perform(staff, matter.communityId(), matter.id(), actId, act);
        } catch (NotNow notNow) {
            return refused(page, matter, answer, actId, FormErrors.none().and("solved", notNow.messageKey()));
        }
        var view = new RedirectView("/call-back");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView refused(Page page, Case matter, Answer answer, UUID actId, FormErrors errors) {
        ModelAndView shown = form(page, matter, answer, actId, errors);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private static boolean isOver(Case matter) {
        return matter.state() != CaseState.TO_CALL_BACK;
    }

    private Case read(Actor.Staff staff, String number) {
        return transactions.reading(
                staff.scope(),
                () -> cases.withNumber(staff.scope(), number).stream()
                        .min(Comparator.comparing(CallBackController::isOver))
                        .orElseThrow(NoSuchCase::new));
    }

    private ModelAndView form(Page page, Case matter, Answer answer, UUID actId, FormErrors errors) {
        var outcome = matter.ending().outcome();
        return Pages.show(
                "requests/callback/call",
                new CallBackPage.Call(
                        matter.number(),
                        words.category(page, matter),
                        matter.report().words(),
                        outcome == null ? "" : page.t("requests.outcome." + outcome.code()),
                        text(matter.ending().resultText()),
                        List.of(
                                choice(page, "yes", "requests.callback.solved.yes", answer.solved()),
                                choice(page, "no", "requests.callback.solved.no", answer.solved())),
                        List.of("5", "4", "3", "2", "1").stream()
                                .map(grade -> choice(page, grade, "requests.callback.grade." + grade, answer.grade()))
                                .toList(),
                        answer.words(),
                        actId,
                        errors));
    }

    private static Choice choice(Page page, String value, String key, String chosen) {
        return new Choice(value, page.t(key), value.equals(chosen));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Out of reach, and what no longer waits for a call, looks like not there. */
    @ExceptionHandler
    void none(NoSuchCase none, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
