package org.tongxin.people.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.FormErrors;

/** What a card sent, kept as it came: one small form, whether one thing changed or nothing. */
record Answer(Map<String, List<String>> values) {

    static final Answer NONE = new Answer(Map.of());

    private static final int LONGEST = 100;

    String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : SafeText.line(all.getFirst(), LONGEST).text();
    }

    private Set<UUID> ids(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .limit(LONGEST)
                .flatMap(text -> id(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Optional<UUID> household() {
        return id(one("household"));
    }

    /** Made with the card: the same answer sent twice has the same. */
    Optional<UUID> key() {
        return id(one("key"));
    }

    int version() {
        String typed = one("version");
        return typed.matches("\\d{1,8}") ? Integer.parseInt(typed) : 0;
    }

    Optional<Outcome> outcome() {
        return Outcome.of(one("answer"));
    }

    /** Who does not live here any more. */
    Set<UUID> gone() {
        return ids("gone");
    }

    Optional<LocalDate> last() {
        return TypedDay.read(one("last"));
    }

    /** A new number as it was typed. */
    String phone() {
        return one("phone");
    }

    /** True where the number on file is nobody's here any more. */
    boolean phoneOff() {
        return !one("phone_off").isEmpty();
    }

    /** Needs that are none any more. */
    Set<UUID> ended() {
        return ids("ended");
    }

    boolean anything() {
        return !gone().isEmpty() || !phone().isEmpty() || phoneOff() || !ended().isEmpty();
    }

    /** What is to be mended before it can be written down. */
    FormErrors errors(Card card, LocalDate today, Outcome outcome) {
        FormErrors errors = FormErrors.none()
                .andIf(outcome == Outcome.CHANGED && !anything(), "changes", "people.round.wrong.nothing")
                .andIf(!phone().isEmpty() && PhoneNumber.parse(phone()).isEmpty(), "phone", "people.wrong.phone");
        if (gone().isEmpty()) {
            return errors;
        }
        Optional<LocalDate> last = last();
        if (last.isEmpty()) {
            return errors.and("last", "people.wrong.day");
        }
        return errors.andIf(last.get().isAfter(today), "last", "people.wrong.future")
                .andIf(
                        last.get().isBefore(card.earliestLast(gone())),
                        "last",
                        "people.round.wrong.last",
                        card.earliestLast(gone()).toString());
    }

    @Override
    public String toString() {
        return "Answer" + values.keySet();
    }
}
