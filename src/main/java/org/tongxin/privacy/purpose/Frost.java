package org.tongxin.privacy.purpose;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.Purpose;

/** Which files are frozen. */
@Component
class Frost implements FrozenFiles {

    /** What a frozen file is still opened for. */
    private static final Set<String> STILL = Set.of(Purpose.OWN_WISH.code(), Purpose.EMERGENCY.code());

    private final JdbcClient jdbc;
    private final Clock clock;

    Frost(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void freeze(long communityId, UUID subject) {
        jdbc.sql("""
                /* privacy/purpose freeze */
                insert into privacy.frozen (community_id, subject_id, since) values (:community, :subject, :now)
                on conflict (community_id, subject_id) do nothing
                """)
                .param("community", communityId)
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Instant> since(long communityId, UUID subject) {
        return jdbc.sql("""
                /* privacy/purpose frozen since */
                select since from privacy.frozen where community_id = :community and subject_id = :subject
                """)
                .param("community", communityId)
                .param("subject", subject)
                .query((row, i) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public Set<UUID> among(long communityId, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                /* privacy/purpose frozen among */
                select subject_id from privacy.frozen where community_id = :community and subject_id = any (:subjects)
                """)
                        .param("community", communityId)
                        .param("subjects", subjects.toArray(UUID[]::new))
                        .query((row, i) -> Objects.requireNonNull(row.getObject("subject_id", UUID.class)))
                        .set();
    }

    @Override
    public void thaw(long communityId, UUID subject) {
        jdbc.sql("""
                /* privacy/purpose thaw */
                delete from privacy.frozen where community_id = :community and subject_id = :subject
                """).param("community", communityId).param("subject", subject).update();
    }

    /** Those of the files that may not be opened for the purpose. */
    Set<UUID> shut(OpenPurpose opened, Collection<UUID> subjects) {
        return STILL.contains(opened.purpose()) ? Set.of() : among(opened.task().communityId(), subjects);
    }
}
