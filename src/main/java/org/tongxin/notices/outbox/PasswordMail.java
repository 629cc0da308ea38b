package org.tongxin.notices.outbox;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.PasswordLetters;

/** The link to a new password leaves at once, in quiet hours as well: it is good for half an hour only. */
@Component
class PasswordMail implements PasswordLetters {

    static final String TOPIC = "notices.letter." + "password_link";

    private final QueuedNotices notices;

    PasswordMail(QueuedNotices notices) {
        this.notices = notices;
    }

    @Override
    public void send(long communityId, UUID accountId, byte[] sealedAddress, String language, String path) {
        notices.toAddress(communityId, sealedAddress, language, TOPIC, accountId, Map.of("path", path), true);
    }
}
