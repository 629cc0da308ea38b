package org.tongxin.requests.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * What kind of matter it is: suggested, changeable.
 *
 * @param suggested true where the words pointed somewhere
 * @param choices categories that fit, and the ways out
 */
public record KindPage(boolean suggested, List<Choice> choices, FormErrors errors) {

    /**
     * All categories.
     *
     * @param groups in the order of the catalogue
     */
    public record All(List<Group> groups, FormErrors errors) {}

    /**
     * One group of categories.
     *
     * @param open true where the chosen one is in it
     */
    public record Group(String name, List<Choice> choices, boolean open) {}

    /**
     * The category's own questions.
     *
     * @param name of the category
     * @param hint what helps to say, or empty
     */
    public record Questions(String name, String hint, List<Asked> questions, FormErrors errors) {}

    /**
     * One question with the answer so far.
     *
     * @param choices empty unless one or several answers are chosen from a list
     * @param answer as typed
     */
    public record Asked(
            Question question,
            List<Choice> choices,
            @Nullable String answer) {
        public String field() {
            return "q-" + question.id();
        }

        public String name() {
            return "q." + question.id();
        }
    }
}
