package org.tongxin.requests.casepage;

import static org.tongxin.requests.casepage.ActTyped.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.TypedDay;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.ui.FormErrors;

/** Turns a typed form into an act, or into what is to be mended. One reader reads one form. */
final class ActReader {

    /** Longest words of staff, in characters. */
    static final int LONGEST = 2_000;

    private static final int MOST_DAYS = 120;

    private final ActKind kind;
    private final ActTyped typed;
    private final Function<String, @Nullable UUID> caseByNumber;
    private FormErrors errors = FormErrors.none();

    /**
     * @param caseByNumber finds the case that a duplicate names, within the reader's reach
     */
    ActReader(ActKind kind, ActTyped typed, Function<String, @Nullable UUID> caseByNumber) {
        this.kind = kind;
        this.typed = typed;
        this.caseByNumber = caseByNumber;
    }

    /** What came out: an act, or errors. */
    sealed interface Read {}

    /** It may be done. */
    record Ready(Act act) implements Read {}

    /** It must be mended first. */
    record Wrong(FormErrors errors) implements Read {}

    /** The id of a field of an act's form in the page. */
    static String field(ActKind kind, String name) {
        return kind.code() + "-" + name;
    }

    Read read() {
        Act act;
        try {
            act = act();
        } catch (NotNow lacks) {
            error(fieldOf(lacks.messageKey()), lacks.messageKey());
            act = null;
        }
        return errors.any() || act == null ? new Wrong(errors) : new Ready(act);
    }

    private @Nullable Act act() {
        return switch (kind) {
            case DISPATCH ->
                new Act.Dispatch(
                        category(), id(typed.areaId()), id(typed.post()), id(typed.leadDepartment()), perhaps());
            case DECLINE -> result(Outcome.DECLINED, Act.Decline::new);
            case ACCEPT -> new Act.Accept();
            case CONTACT -> new Act.Contact(words());
            case TELL_RESIDENT -> new Act.TellResident(words());
            case NOTE -> new Act.Note(words());
            case OBJECT -> new Act.ObjectTo(words());
            case UPHOLD_OBJECTION -> new Act.Uphold(id(typed.post()), words());
            case REJECT_OBJECTION -> new Act.Reject(words());
            case ESCALATE -> new Act.Escalate(words());
            case JOIN -> join();
            case FINISH_ASSIST -> new Act.FinishAssist(words());
            case PAUSE -> pause();
            case RESUME -> new Act.Resume();
            case EXTEND -> extend();
            case REPORT_RESULT -> result(outcome(), Act.ReportResult::new);
            case PASS_CHECK -> new Act.PassCheck(perhaps());
            case RETURN_FROM_CHECK -> new Act.ReturnFromCheck(words());
            case REOPEN -> new Act.Reopen(words());
            case RELEASE -> new Act.Release(perhaps(), photos());
            case EXCLUDE -> new Act.Exclude(words());
            default -> throw new NotNow("requests.act.not_now");
        };
    }

    private @Nullable Act join() {
        UUID post = id(typed.post());
        String words = words();
        if (post == null) {
            error("post", "requests.casepage.error.post");
            return null;
        }
        return new Act.Join(post, words);
    }

    private @Nullable Act pause() {
        PauseReason reason = Arrays.stream(PauseReason.values())
                .filter(known -> known.code().equals(text(typed.reason())))
                .findFirst()
                .orElse(null);
        LocalDate until = day(typed.until());
        if (reason == null) {
            error("reason", "requests.casepage.error.reason");
        }
        if (until == null) {
            error("until", "requests.casepage.error.day");
        }
        String words = words();
        return reason == null || until == null ? null : new Act.Pause(reason, until, words);
    }

    private @Nullable Act extend() {
        String days = text(typed.days());
        String words = words();
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST_DAYS) {
            error("days", "requests.casepage.error.days", MOST_DAYS);
            return null;
        }
        return new Act.Extend(Integer.parseInt(days), words);
    }

    private @Nullable Outcome outcome() {
        return Arrays.stream(Outcome.values())
                .filter(known -> known.code().equals(text(typed.outcome())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Act result(@Nullable Outcome outcome, Function<Result, Act> act) {
        String words = words();
        if (outcome == null) {
            error("outcome", "requests.casepage.error.outcome");
            return null;
        }
        String waitsFor = checked("waitsFor", SafeText.line(typed.waitsFor(), 200));
        String first = text(typed.duplicateOf());
        UUID duplicateOf = outcome == Outcome.DUPLICATE && !first.isEmpty() ? caseByNumber.apply(first) : null;
        if (!first.isEmpty() && outcome == Outcome.DUPLICATE && duplicateOf == null) {
            error("duplicateOf", "requests.casepage.error.number");
            return null;
        }
        if (errors.any()) {
            return null;
        }
        return act.apply(
                new Result(outcome, words, day(typed.nextStepOn()), waitsFor.isEmpty() ? null : waitsFor, duplicateOf));
    }

    private String category() {
        String code = text(typed.category());
        if (code.isEmpty()) {
            error("category", "requests.casepage.error.category");
        }
        return code;
    }

    private List<UUID> photos() {
        return typed.photo() == null
                ? List.of()
                : typed.photo().stream()
                        .map(this::id)
                        .filter(java.util.Objects::nonNull)
                        .map(UUID.class::cast)
                        .toList();
    }

    /** Words that must be there. */
    private String words() {
        String words = checked("words", SafeText.lines(typed.words(), LONGEST));
        if (words.isEmpty()) {
            error("words", "requests.casepage.error.words." + (kind == ActKind.REPORT_RESULT ? "result" : "any"));
        }
        return words;
    }

    private @Nullable String perhaps() {
        String words = checked("words", SafeText.lines(typed.words(), LONGEST));
        return words.isEmpty() ? null : words;
    }

    private String checked(String field, SafeText said) {
        if (said.problem() == SafeText.Problem.TOO_LONG) {
            error(field, "requests.casepage.error.too_long", said.limit());
        } else if (said.problem() == SafeText.Problem.BROKEN) {
            error(field, "requests.casepage.error.broken");
        }
        return said.text();
    }

    private @Nullable LocalDate day(@Nullable String typedDay) {
        return TypedDay.read(text(typedDay)).orElse(null);
    }

    private @Nullable UUID id(@Nullable String typedId) {
        try {
            return text(typedId).isEmpty() ? null : UUID.fromString(text(typedId));
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    private void error(String field, String key, Object... arguments) {
        String id = field(kind, field);
        if (errors.of(id) == null) {
            errors = errors.and(id, key, arguments);
        }
    }

    /** The field that a refusal is about. */
    static String fieldOf(String key) {
        return switch (key) {
            case "requests.act.result.next_step_missing" -> "nextStepOn";
            case "requests.act.result.responsible_missing" -> "waitsFor";
            case "requests.act.result.first_missing" -> "duplicateOf";
            case "requests.act.result.outcome_not_for_category", "requests.act.result.withdrawn_by_resident_only" ->
                "outcome";
            case "requests.act.result.photo_missing" -> "evidence";
            case "requests.act.dispatch.outside_duty_list", "requests.act.dispatch.lead_is_no_department" ->
                "leadDepartment";
            case "requests.act.dispatch.about_this_post",
                    "requests.act.dispatch.post_unknown",
                    "requests.act.dispatch.nobody",
                    "requests.act.join.post_unknown",
                    "requests.act.join.same_post" -> "post";
            case "requests.intake.category_unknown" -> "category";
            case "requests.intake.place_unknown" -> "placeWords";
            case "requests.act.pause.end_in_past" -> "until";
            case "requests.act.extend.not_later" -> "days";
            default -> "words";
        };
    }
}
