package org.tongxin.people.household;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * 变更页: one form for one thing that happened to a household; what was typed stays.
 *
 * @param act word of what happened
 * @param action where the form is sent
 * @param back the file, or the search
 * @param place where the household lives, or empty
 * @param resident whom it is about, or null
 * @param residentId the same by id, or empty
 * @param need which need it is about, or empty
 * @param version of the file that was seen
 * @param meanwhile what others did since; empty where nobody did
 */
public record ChangePage(
        String act,
        String action,
        String back,
        String place,
        @Nullable String resident,
        String residentId,
        String need,
        int version,
        List<Field> fields,
        List<Meanwhile> meanwhile,
        FormErrors errors) {

    /** What somebody else did to the file. */
    public record Meanwhile(String kind, @Nullable String resident, String who, Instant at) {}

    /**
     * One question of the form.
     *
     * @param kind {@code text}, {@code date}, {@code tel}, {@code area}, {@code select}, {@code radio} or {@code checkbox}
     * @param label key of its words
     * @param hint key of the line below, or null
     */
    public record Field(
            String kind,
            String id,
            String label,
            @Nullable String hint,
            String value,
            List<Choice> choices,
            boolean optional) {

        static Field text(String id, String label, String value) {
            return new Field("text", id, label, null, value, List.of(), false);
        }

        static Field of(String kind, String id, String label, String value) {
            return new Field(kind, id, label, null, value, List.of(), false);
        }

        static Field choose(String kind, String id, String label, List<Choice> choices) {
            return new Field(kind, id, label, null, "", choices, false);
        }

        Field hint(String key) {
            return new Field(kind, id, label, key, value, choices, optional);
        }

        Field maybe() {
            return new Field(kind, id, label, hint, value, choices, true);
        }
    }

    @Override
    public String toString() {
        return "ChangePage[" + act + "]";
    }
}
