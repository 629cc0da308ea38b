package org.tongxin.requests.casepage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a case, most of it in tables of its own.
 *
 * @param mediaUrl address of a picture elsewhere that an application named, or null
 * @param forgottenAt when everything personal was taken away, or null
 */
record Beside(
        List<Photo> photos,
        List<Answer> answers,
        List<Assist> assists,
        int followers,
        @Nullable String mediaUrl,
        @Nullable Instant forgottenAt) {

    /** Posts that help and have not finished. */
    Set<UUID> assisting() {
        return assists.stream()
                .filter(help -> help.doneAt() == null)
                .map(Assist::postId)
                .collect(Collectors.toSet());
    }

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
