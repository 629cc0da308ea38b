package org.tongxin.requests.casepage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands beside a case in its own tables. */
record Beside(List<Photo> photos, List<Answer> answers, List<Assist> assists, int followers) {

    /** @param evidence true where it shows the result, false where the reporter sent it */
    record Photo(UUID id, boolean evidence, boolean released, int width, int height) {}

    /** An answer to a question of the category. */
    record Answer(String question, String answer) {}

    /** A post that helps, or helped. */
    record Assist(
            UUID postId,
            Instant askedAt,
            @Nullable Instant doneAt,
            @Nullable String words) {}
}
