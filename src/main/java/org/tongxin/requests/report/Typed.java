package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;

/**
 * What a form sent, without what harms, otherwise as typed: also what is wrong is kept, so that it can be mended. A field
 * the form did not have leaves the draft as it is.
 */
record Typed(HttpServletRequest form) {

    /** More than this is cut: nobody types it. */
    private static final int MOST_WORDS = 20_000;

    private static final int MOST_LINE = 1_000;
    private static final String ANSWER = "q.";

    Draft words(Draft draft) {
        String words = form.getParameter("words");
        return words == null
                ? draft
                : draft.withWords(
                        SafeText.lines(cut(words, MOST_WORDS), MOST_WORDS).text());
    }

    Draft category(Draft draft) {
        String chosen = form.getParameter("category");
        if (chosen == null) {
            return draft;
        }
        String category = line(chosen);
        if (category.equals(draft.kind().category())) {
            return draft;
        }
        return draft.withKind(new Draft.Kind(category, Map.of())).unseen(Step.QUESTIONS);
    }

    Draft answers(Draft draft) {
        Map<String, String> answers = new HashMap<>(draft.kind().answers());
        form.getParameterMap().forEach((name, values) -> {
            boolean mayBe = name.startsWith(ANSWER) && name.length() < 80 && answers.size() < 40;
            if (mayBe) {
                String answer = Stream.of(values)
                        .map(Typed::line)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new), all -> String.join(",", all)));
                answers.put(name.substring(ANSWER.length()), answer);
            }
        });
        return draft.withKind(new Draft.Kind(draft.kind().category(), answers));
    }

    Draft spot(Draft draft) {
        Draft.Spot before = draft.spot();
        return draft.withSpot(new Draft.Spot(
                or("lat", before.lat()),
                or("lng", before.lng()),
                or("area", before.area()),
                or("address", before.address()),
                before.nowhere(),
                before.asWritten()));
    }

    Draft person(Draft draft) {
        Draft.Person before = draft.person();
        return draft.withPerson(new Draft.Person(
                or("identity", before.identity()),
                or("name", before.name()),
                or("phone", before.phone()),
                or("email", before.email())));
    }

    Draft share(Draft draft) {
        return draft.withShare(or("visibility", draft.visibility()), or("about", draft.about()));
    }

    /** Everything the form has, whichever question it belongs to. */
    Draft all(Draft draft) {
        return share(person(spot(answers(category(words(draft))))));
    }

    private String or(String name, String before) {
        @Nullable String typed = form.getParameter(name);
        return typed == null ? before : line(typed);
    }

    static String line(String typed) {
        return SafeText.line(cut(typed, MOST_LINE), MOST_LINE).text();
    }

    private static String cut(String typed, int most) {
        return typed.length() <= most ? typed : typed.substring(0, most);
    }
}
