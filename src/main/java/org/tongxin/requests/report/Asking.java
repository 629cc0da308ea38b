package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.Community;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** What the page of every question does: shows it where there is a draft to work on, takes the answer, goes on. */
@Component
class Asking {

    private final Drafting drafting;
    private final DraftCheck check;

    Asking(Drafting drafting, DraftCheck check) {
        this.drafting = drafting;
        this.check = check;
    }

    /** Makes what the page of a question shows. */
    @FunctionalInterface
    interface Model {
        Object of(Page page, Community community, Draft draft, FormErrors errors);
    }

    /** A question and its page. */
    record Question(Step step, String template, Model model) {}

    /** A browser's request. */
    record Turn(Page page, HttpServletRequest request, HttpServletResponse response) {}

    /** What to answer, given the draft. */
    @FunctionalInterface
    interface Next extends BiFunction<Drafting.Asked, Draft, ModelAndView> {}

    /** Shows the question; one that was answered before says at once what must be mended. */
    ModelAndView show(Turn turn, Question question) {
        return reading(turn, (asked, draft) -> {
            FormErrors errors = draft.seen().contains(question.step())
                    ? check.of(question.step(), asked.community(), draft)
                    : FormErrors.none();
            return Pages.show(question.template(), question.model().of(turn.page(), asked.community(), draft, errors));
        });
    }

    /** Takes the answer, right or wrong, and goes on to the next question where nothing is to be mended. */
    ModelAndView take(Turn turn, Question question, UnaryOperator<Draft> answer) {
        return take(
                turn,
                question,
                answer,
                (asked, draft) -> Go.to(drafting.after(question.step(), asked.community(), draft)));
    }

    /** Takes the answer, right or wrong; goes on as the caller says where nothing is to be mended. */
    ModelAndView take(Turn turn, Question question, UnaryOperator<Draft> answer, Next next) {
        return changing(turn, (asked, before) -> {
            Draft draft = drafting.change(
                            asked, turn.request(), old -> answer.apply(old).seen(question.step()))
                    .orElse(before);
            FormErrors errors = check.of(question.step(), asked.community(), draft);
            return errors.any() ? mend(turn, question, asked, draft, errors) : next.apply(asked, draft);
        });
    }

    /** Shows the question again with what must be mended. */
    ModelAndView mend(Turn turn, Question question, Drafting.Asked asked, Draft draft, FormErrors errors) {
        return Go.mend(question.template(), question.model().of(turn.page(), asked.community(), draft, errors));
    }

    /** Answers a page that needs a draft; leads to the first page where there is none to show. */
    ModelAndView reading(Turn turn, Next page) {
        Drafting.Asked asked = drafting.asked(turn.request(), turn.response());
        String elsewhere = drafting.elsewhere(asked);
        Draft draft = asked.draft();
        return elsewhere != null || draft == null
                ? Go.to(elsewhere == null ? Step.WORDS.href() : elsewhere)
                : page.apply(asked, draft);
    }

    /** Answers a form that changes a draft; leads away where there is none, or where it was sent. */
    ModelAndView changing(Turn turn, Next form) {
        Drafting.Asked asked = drafting.asked(turn.request(), turn.response());
        Draft draft = asked.draft();
        return draft == null || draft.sent() != null
                ? Go.to(draft == null ? Step.WORDS.href() : "/report/done")
                : form.apply(asked, draft);
    }
}
