package org.tongxin.access.gate;

import java.util.List;

/**
 * 拒绝页.
 *
 * @param key of the reason
 * @param arguments for its words
 */
public record RefusedPage(String key, List<Object> arguments) {

    public RefusedPage {
        arguments = List.copyOf(arguments);
    }
}
