package org.tongxin.privacy.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 泄露事件.
 *
 * @param kinds which data
 * @param people how many, as far as known
 * @param harm what may follow from it
 * @param measures what was done, and what people can do
 * @param contact whom they can ask
 * @param peopleNotTold why they need not be told, or null
 */
public record Breach(
        UUID id,
        Instant foundAt,
        String kinds,
        long people,
        String cause,
        String harm,
        String measures,
        String contact,
        @Nullable Instant containedAt,
        @Nullable Instant authorityToldAt,
        @Nullable Instant peopleToldAt,
        @Nullable String peopleNotTold,
        @Nullable Instant closedAt) {

    /** True where nothing is left to do but to close it. */
    public boolean complete() {
        return containedAt != null && authorityToldAt != null && peopleSettled();
    }

    /** True where the people concerned were told, or need not be. */
    public boolean peopleSettled() {
        return peopleToldAt != null || peopleNotTold != null;
    }

    /** True while somebody who must know does not. */
    public boolean someoneWaits() {
        return closedAt == null && (authorityToldAt == null || !peopleSettled());
    }
}
