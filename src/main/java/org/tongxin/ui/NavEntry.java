package org.tongxin.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/**
 * 导航: an entry of the staff navigation. Modules contribute theirs as beans.
 *
 * @param key of its words
 * @param href its address; it is current on every page below it that has no nearer entry
 * @param duties of which one is needed; empty for all staff
 * @param order smaller stands first
 * @param live address of a partial with a number beside the entry, asked for every ten seconds, or null for none
 */
public record NavEntry(
        String key,
        String href,
        Set<Duty> duties,
        int order,
        @Nullable String live) {

    public NavEntry(String key, String href, Set<Duty> duties, int order) {
        this(key, href, duties, order, null);
    }

    public NavEntry {
        duties = Set.copyOf(duties);
    }

    /** True where the entry leads somewhere for this actor. */
    boolean isFor(Actor actor) {
        return duties.isEmpty() || duties.stream().anyMatch(actor::may);
    }

    /** The entry a path lies at or below, the nearest of several; null where it lies below none. */
    public static @Nullable NavEntry here(List<NavEntry> entries, String path) {
        return entries.stream()
                .filter(entry -> entry.covers(path))
                .max(Comparator.comparingInt(entry -> entry.href().length()))
                .orElse(null);
    }

    private boolean covers(String path) {
        return path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + "?");
    }
}
