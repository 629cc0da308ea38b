package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.model.Catalogue.Option;
import org.tongxin.requests.model.Catalogue.Question;

/** Reads {@code attribute[code]} against the questions of a service; what no question asks for is passed over. */
final class Attributes {

    private static final int LONGEST = 1_000;
    private static final String[] NOTHING = {};

    private final HttpServletRequest request;

    Attributes(HttpServletRequest request) {
        this.request = request;
    }

    /** The answers by question; of several values, comma separated. */
    Map<String, String> read(List<Question> questions) {
        var answers = new LinkedHashMap<String, String>();
        for (Question question : questions) {
            List<String> given = given(question);
            if (given.isEmpty() && question.required()) {
                throw new Fault(400, name(question) + " was not provided");
            }
            if (!given.isEmpty()) {
                check(question, given);
                answers.put(question.id(), String.join(",", given));
            }
        }
        return answers;
    }

    private List<String> given(Question question) {
        List<String> given = new ArrayList<>();
        for (String name : List.of(name(question), name(question) + "[]")) {
            String[] values = request.getParameterValues(name);
            for (String value : values == null ? NOTHING : values) {
                String text = text(question, value);
                if (!text.isEmpty()) {
                    given.add(text);
                }
            }
        }
        return given;
    }

    private static String text(Question question, String value) {
        SafeText text = SafeText.lines(value, LONGEST);
        if (!text.ok()) {
            throw new Fault(400, name(question) + " must be UTF-8 of at most " + LONGEST + " characters");
        }
        return text.text();
    }

    private static void check(Question question, List<String> given) {
        boolean many = question.kind().equals("multi");
        if (!many && given.size() > 1) {
            throw new Fault(400, name(question) + " takes one value");
        }
        switch (question.kind()) {
            case "single", "multi" ->
                oneOf(
                        question,
                        given,
                        question.options().stream().map(Option::value).collect(Collectors.toSet()));
            case "yes_no" -> oneOf(question, given, Set.of("yes", "no"));
            case "number" -> {
                if (!given.getFirst().matches("[+-]?\\d{1,12}(\\.\\d{1,6})?")) {
                    throw new Fault(400, name(question) + " must be a number");
                }
            }
            case "datetime" -> date(question, given.getFirst());
            default -> {}
        }
    }

    private static void oneOf(Question question, List<String> given, Set<String> values) {
        if (!values.containsAll(given)) {
            throw new Fault(400, name(question) + " must be one of the keys of its values");
        }
    }

    private static void date(Question question, String given) {
        for (DateTimeFormatter form : List.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME,
                DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                form.parse(given);
                return;
            } catch (DateTimeException another) {
                // The next form may fit.
            }
        }
        throw new Fault(400, name(question) + " must be a date and time of ISO 8601");
    }

    private static String name(Question question) {
        return "attribute[" + question.id() + "]";
    }
}
