package org.tongxin.requests.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.Identity;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Catalogue.Question;
import org.tongxin.requests.model.Category;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;

/** What must be mended in a draft before it can be sent, question by question. */
@Component
class DraftCheck {

    static final int LONGEST_WORDS = 4_000;
    static final int LONGEST_ANSWER = 500;
    static final int LONGEST_ADDRESS = 200;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_EMAIL = 120;

    /** The category whose matters are about a person: it is asked whom it goes round. */
    private static final String ABOUT_STAFF = "J07";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");
    private static final Set<String> YES_NO = Set.of("yes", "no");

    private final Catalogue catalogue;
    private final Places places;

    DraftCheck(Catalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    /** Whether the draft is asked this question at all. */
    boolean isAsked(Step step, Community community, Draft draft) {
        return switch (step) {
            case QUESTIONS -> !questions(community, draft, Language.ZH_HANS).isEmpty();
            default -> true;
        };
    }

    /** The chosen category, where it still is one. */
    Optional<Category> category(Community community, Draft draft) {
        String code = draft.kind().code();
        return code == null
                ? Optional.empty()
                : catalogue.current(community.id(), code).filter(Category::active);
    }

    /** True where it is about somebody who works here. */
    boolean isAboutStaff(Draft draft) {
        return ABOUT_STAFF.equals(draft.kind().code());
    }

    List<Question> questions(Community community, Draft draft, Language language) {
        return category(community, draft)
                .map(category -> catalogue
                        .words(community.id(), category.version(), category.code(), language)
                        .questions())
                .orElse(List.of());
    }

    FormErrors of(Step step, Community community, Draft draft) {
        return switch (step) {
            case WORDS -> words(draft);
            case KIND -> kind(community, draft);
            case QUESTIONS -> answers(community, draft);
            case PHOTOS, SIMILAR, CHECK -> FormErrors.none();
            case PLACE -> place(community, draft.spot());
            case WHO -> who(draft.person());
            case SHARE -> share(draft);
        };
    }

    private static FormErrors words(Draft draft) {
        SafeText text = SafeText.lines(draft.words(), LONGEST_WORDS);
        if (text.isEmpty()) {
            return FormErrors.none().and("words", "requests.report.words.missing");
        }
        return text(FormErrors.none(), "words", text);
    }

    private static FormErrors text(FormErrors errors, String field, SafeText text) {
        if (text.ok()) {
            return errors;
        }
        return text.problem() == SafeText.Problem.TOO_LONG
                ? errors.and(field, "requests.report.too_long", text.limit(), text.length() - text.limit())
                : errors.and(field, "requests.report.broken");
    }

    private FormErrors kind(Community community, Draft draft) {
        if (draft.kind().category().isEmpty()) {
            return FormErrors.none().and("category", "requests.report.kind.missing");
        }
        boolean known =
                draft.kind().code() == null || category(community, draft).isPresent();
        return known ? FormErrors.none() : FormErrors.none().and("category", "requests.report.kind.unknown");
    }

    private FormErrors answers(Community community, Draft draft) {
        FormErrors errors = FormErrors.none();
        for (Question question : questions(community, draft, Language.ZH_HANS)) {
            String field = "q-" + question.id();
            String answer = draft.kind().answers().getOrDefault(question.id(), "");
            if (answer.isEmpty()) {
                errors = errors.andIf(question.required(), field, "requests.report.questions.missing");
            } else {
                errors = errors.and(answer(question, field, answer));
            }
        }
        return errors;
    }

    private static FormErrors answer(Question question, String field, String answer) {
        FormErrors none = FormErrors.none();
        return switch (question.kind()) {
            case "number" -> none.andIf(!NUMBER.matcher(answer).matches(), field, "requests.report.questions.number");
            case "datetime" -> none.andIf(!isMoment(answer), field, "requests.report.questions.moment");
            case "yes_no" -> none.andIf(!YES_NO.contains(answer), field, "requests.report.questions.choose");
            case "single", "multi" ->
                none.andIf(!areOptions(question, answer), field, "requests.report.questions.choose");
            default -> text(none, field, SafeText.line(answer, LONGEST_ANSWER));
        };
    }

    private static boolean isMoment(String answer) {
        try {
            return LocalDateTime.parse(answer).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean areOptions(Question question, String answer) {
        List<String> values =
                question.options().stream().map(Catalogue.Option::value).toList();
        return question.kind().equals("multi")
                ? values.containsAll(List.of(answer.split(",", -1)))
                : values.contains(answer);
    }

    private FormErrors place(Community community, Draft.Spot spot) {
        FormErrors errors = text(FormErrors.none(), "address", SafeText.line(spot.address(), LONGEST_ADDRESS));
        if (spot.nowhere() || errors.any()) {
            return errors;
        }
        if (!spot.area().isEmpty()) {
            return errors.andIf(area(community, spot).isEmpty(), "address", "requests.report.place.unknown_area");
        }
        if (spot.hasPoint()) {
            Point point = point(spot);
            if (point == null) {
                return errors.and("address", "requests.report.place.no_point");
            }
            boolean outside = places.at(community.id(), point).isEmpty();
            return errors.andIf(outside && spot.address().isEmpty(), "address", "requests.report.place.outside");
        }
        return errors.andIf(spot.address().isEmpty(), "address", "requests.report.place.missing");
    }

    /** The point, or null where what came is none on earth. */
    static @Nullable Point point(Draft.Spot spot) {
        try {
            return spot.hasPoint() ? new Point(Double.parseDouble(spot.lat()), Double.parseDouble(spot.lng())) : null;
        } catch (IllegalArgumentException notAPoint) {
            return null;
        }
    }

    /** The area chosen, where there is such an area here. */
    Optional<UUID> area(Community community, Draft.Spot spot) {
        try {
            UUID id = UUID.fromString(spot.area());
            return places.of(community.id(), id).map(place -> id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static FormErrors who(Draft.Person person) {
        FormErrors errors = FormErrors.none();
        boolean known = List.of(Identity.values()).stream()
                .anyMatch(identity -> identity.code().equals(person.identity()));
        if (!known) {
            errors = errors.and("identity", "requests.report.who.missing");
        }
        boolean anonymous = person.identity().equals(Identity.ANONYMOUS.code());
        if (anonymous) {
            return errors;
        }
        errors = text(errors, "name", SafeText.line(person.name(), LONGEST_NAME));
        if (person.phone().isEmpty() && person.email().isEmpty()) {
            return known ? errors.and("phone", "requests.report.who.contact_missing") : errors;
        }
        boolean phoneWrong =
                !person.phone().isEmpty() && PhoneNumber.parse(person.phone()).isEmpty();
        return errors.andIf(phoneWrong, "phone", "requests.report.who.phone_wrong")
                .andIf(!isEmail(person.email()), "email", "requests.report.who.email_wrong");
    }

    /** True where nothing or something like an address of mail was typed. */
    static boolean isEmail(String typed) {
        return typed.isEmpty()
                || typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    private static FormErrors share(Draft draft) {
        boolean chosen =
                draft.visibility().equals("public") || draft.visibility().equals("private");
        return FormErrors.none().andIf(!chosen, "visibility", "requests.report.share.missing");
    }
}
