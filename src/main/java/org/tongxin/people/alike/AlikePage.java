package org.tongxin.people.alike;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 疑似重复页: those who are perhaps one person, together.
 *
 * @param more true where there are more than shown
 */
public record AlikePage(List<Group> groups, boolean more) {

    public AlikePage {
        groups = List.copyOf(groups);
    }

    /**
     * Some who are perhaps one.
     *
     * @param why word of what they have in common: {@code document} or {@code person}
     */
    public record Group(String why, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** One of them, with the household they are on file in. */
    public record Row(UUID household, String name, @Nullable String born, String address) {
        @Override
        public String toString() {
            return "Row[" + household + "]";
        }
    }

    @Override
    public String toString() {
        return "AlikePage";
    }
}
