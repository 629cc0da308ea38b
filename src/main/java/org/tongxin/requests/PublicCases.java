package org.tongxin.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;

/** 公开诉求: what anybody may read; private cases do not exist here. */
public interface PublicCases {

    /** A public case by its number, from the moment it was reported. */
    Optional<PublicCase> byNumber(long communityId, String number);

    /** Public cases by their numbers, newest first; numbers of others are passed over. */
    List<PublicCase> byNumbers(long communityId, Set<String> numbers);

    /** Public cases that somebody has taken up, newest first. */
    List<PublicCase> list(long communityId, Filter filter);

    /**
     * A case without anything personal.
     *
     * @param category code in its version of the catalogue, or null where it is not filed yet
     * @param words released words, numbers hidden, or null
     * @param gridId the grid it lies in, or null
     * @param place rounded to about 100 m, or null
     * @param leadPost the post that has it, or null: the desk
     * @param resolveDue promised time, or null
     * @param closedAt null while it is open
     * @param photo the first released photo, or null
     * @param source the application that posted it, with the address of a picture that it named, or null
     */
    record PublicCase(
            String number,
            CaseState state,
            int catalogueVersion,
            @Nullable String category,
            @Nullable String words,
            @Nullable UUID gridId,
            @Nullable Point place,
            @Nullable UUID leadPost,
            Instant reportedAt,
            Instant updatedAt,
            @Nullable Instant resolveDue,
            @Nullable Instant closedAt,
            @Nullable UUID photo,
            @Nullable Source source) {}

    /** An application and the address of a picture elsewhere. */
    record Source(UUID apiKey, String mediaUrl) {}

    /**
     * Which ones.
     *
     * @param categories codes; empty is all
     * @param states empty is all
     * @param from reported at or after
     * @param to reported before
     * @param offset how many to skip, from 0
     * @param limit at most, 1 to 1,000
     */
    record Filter(Set<String> categories, Set<CaseState> states, Instant from, Instant to, int offset, int limit) {
        public Filter {
            categories = Set.copyOf(categories);
            states = Set.copyOf(states);
        }
    }
}
