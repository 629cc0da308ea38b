package org.tongxin.area.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.model.AreaNode;

/** Gives codes to new buildings, units and homes: the larger area's code and the next free number. */
final class CodeBook {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    CodeBook(AreaNode root) {
        take(root);
    }

    private void take(AreaNode node) {
        taken.add(node.facts().code());
        node.children().forEach(this::take);
    }

    /** The next free code; null where all numbers are taken. */
    @Nullable
    String next(String parentCode, AreaKind kind) {
        int digits = switch (kind) {
            case BUILDING -> 5;
            case HOME -> 4;
            default -> 2;
        };
        String line = parentCode + "/" + digits;
        int number = last.getOrDefault(line, 0);
        int end = (int) Math.pow(10, digits);
        while (++number < end) {
            String code = parentCode + ("%0" + digits + "d").formatted(number);
            if (taken.add(code)) {
                last.put(line, number);
                return code;
            }
        }
        return null;
    }
}
