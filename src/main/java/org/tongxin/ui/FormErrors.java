package org.tongxin.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 表单错误: what is to be mended in a form, in the order of its fields. Summary and field show the same words, so each
 * error names the field's id and the key of its words once.
 *
 * @param all the errors; empty when the form is in order
 */
public record FormErrors(List<Entry> all) {

    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /** Nothing to mend. */
    public static FormErrors none() {
        return NONE;
    }

    /** These errors and one more. */
    public FormErrors and(String field, String key, Object... arguments) {
        List<Entry> more = new ArrayList<>(all);
        more.add(new Entry(field, key, Arrays.asList(arguments)));
        return new FormErrors(more);
    }

    /** These errors, and one more where the condition holds. */
    public FormErrors andIf(boolean condition, String field, String key, Object... arguments) {
        return condition ? and(field, key, arguments) : this;
    }

    /** These errors followed by those. */
    public FormErrors and(FormErrors those) {
        List<Entry> both = new ArrayList<>(all);
        both.addAll(those.all);
        return new FormErrors(both);
    }

    /** True when something is to be mended. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** The first error of the field, or null. */
    public @Nullable Entry of(String field) {
        return all.stream()
                .filter(entry -> entry.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /**
     * One error.
     *
     * @param field id of the field in the page; the summary links to it
     * @param key of the words, which say how to mend it
     * @param arguments for the words
     */
    public record Entry(String field, String key, List<Object> arguments) {
        public Entry {
            arguments = List.copyOf(arguments);
        }
    }
}
