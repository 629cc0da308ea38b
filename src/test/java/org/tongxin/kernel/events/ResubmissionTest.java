package org.tongxin.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.EventPublication;

class ResubmissionTest {

    private static final Instant NOW = Instant.parse("2026-02-14T08:00:00Z");

    @Test
    void aFirstFailureIsTriedAgainAfterTenSeconds() {
        assertThat(due(Duration.ofSeconds(9), 1)).isFalse();
        assertThat(due(Duration.ofSeconds(10), 1)).isTrue();
    }

    @Test
    void eachFurtherFailureDoublesThePauseUpToAnHourAndAHalf() {
        assertThat(due(Duration.ofSeconds(79), 4)).isFalse();
        assertThat(due(Duration.ofSeconds(80), 4)).isTrue();
        assertThat(due(Duration.ofMinutes(90), 1_000_000)).isTrue();
    }

    private static boolean due(Duration since, int attempts) {
        return Resubmission.isDue(new Failed(NOW.minus(since), attempts), NOW);
    }

    private record Failed(Instant last, int attempts) implements EventPublication {

        @Override
        public UUID getIdentifier() {
            return new UUID(0, 0);
        }

        @Override
        public Object getEvent() {
            return "event";
        }

        @Override
        public Instant getPublicationDate() {
            return last.minus(Duration.ofDays(1));
        }

        @Override
        public Optional<Instant> getCompletionDate() {
            return Optional.empty();
        }

        @Override
        public Status getStatus() {
            return Status.FAILED;
        }

        @Override
        public @Nullable Instant getLastResubmissionDate() {
            return last;
        }

        @Override
        public int getCompletionAttempts() {
            return attempts;
        }
    }
}
