package org.tongxin.people.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.TypedDay;

/** What was typed into a form of the file, kept as it came. */
record Typed(Map<String, List<String>> values) {

    private static final int LONGEST = 400;

    static final Typed NOTHING = new Typed(Map.of());

    /** One line; empty where nothing was typed. */
    String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        String text =
                all.isEmpty() ? "" : SafeText.line(all.getFirst(), LONGEST).text();
        return text.codePointCount(0, text.length()) <= LONGEST / 2
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    /** What was typed, or this where the form was not sent. */
    String one(String name, String otherwise) {
        return values.isEmpty() ? otherwise : one(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().limit(100).toList();
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    Optional<LocalDate> day(String name) {
        return TypedDay.read(one(name));
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(one(name)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    int version() {
        String typed = one("version");
        return typed.matches("\\d{1,8}") ? Integer.parseInt(typed) : 0;
    }

    @Override
    public String toString() {
        return "Typed" + values.keySet();
    }
}
