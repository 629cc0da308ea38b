package org.tongxin.people.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call.
 *
 * @param what for: {@code grid}, {@code lead}, {@code property}, {@code desk}, {@code night}, {@code supervision} or
 *     {@code city}
 * @param title of the post as the public reads it, or null where the words for what say enough
 * @param holder the public name of who holds it today, or null
 */
public record CardLine(
        String what, @Nullable String title, @Nullable String holder, String phone) {

    /** Who answers, in one line; empty where the words for what say enough. */
    public String who() {
        String name = holder == null ? "" : holder;
        return title == null ? name : name.isEmpty() ? title : title + " · " + name;
    }

    /** Numbers that are the same everywhere in the country, the most urgent first. */
    public static final List<String> EMERGENCIES = List.of("110", "119", "120");
}
