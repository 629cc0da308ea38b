package org.tongxin.privacy;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * 事由: what a purpose is bound to. Further looks within it do not ask again; a look outside of it does.
 *
 * @param kind what the id is of, in the form {@code module.thing}
 */
public record Task(long communityId, String kind, UUID id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*\\.[a-z_]{1,40}");

    public Task {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A task is of a kind like people.household");
        }
    }
}
