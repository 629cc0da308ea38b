package org.tongxin.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.PasswordLetters;
import org.tongxin.kernel.Ids;

/** The link to a new password leaves at once, in quiet hours as well: it is good for half an hour only. */
@Component
class PasswordMail implements PasswordLetters {

    static final String TOPIC = "notices.letter." + "password_link";

    private final QueuedNotices notices;
    private final Sending sending;
    private final Ids ids;
    private final Clock clock;

    PasswordMail(QueuedNotices notices, Sending sending, Ids ids, Clock clock) {
        this.notices = notices;
        this.sending = sending;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(long communityId, UUID accountId, byte[] sealedAddress, String language, String path) {
        notices.toAddress(communityId, sealedAddress, language, TOPIC, accountId, Map.of("path", path), true);
    }

    @Override
    public void sendNow(UUID accountId, byte[] sealedAddress, String language, String path) {
        Instant now = clock.instant();
        sending.now(new Message(
                0,
                ids.next(),
                null,
                null,
                null,
                sealedAddress,
                language,
                TOPIC,
                accountId,
                Map.of("path", path),
                true,
                Message.State.QUEUED,
                1,
                now,
                now,
                null,
                null));
    }
}
