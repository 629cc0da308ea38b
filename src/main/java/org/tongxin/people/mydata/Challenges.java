package org.tongxin.people.mydata;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;

/** What devices are asked to sign: each good once, for minutes, for one use. Takes part in the caller's transaction. */
@Component
class Challenges {

    /** Long enough to look for one's glasses. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A new one; those that are over leave.
     *
     * @param use what it is for, and the browser it is for
     */
    byte[] give(long communityId, String use) {
        Instant now = clock.instant();
        byte[] challenge = new byte[LENGTH];
        random.nextBytes(challenge);
        jdbc.sql("""
                /* people/mydata former challenges */
                delete from people.passkey_challenge where community_id = :community and expires_at < :now
                """)
                .param("community", communityId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                /* people/mydata keep challenge */
                insert into people.passkey_challenge (community_id, hash, expires_at)
                values (:community, :hash, :until)
                """)
                .param("community", communityId)
                .param("hash", hash(use, challenge))
                .param("until", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    /** Uses one up; false where it was not given for this use, was used before or is too old. */
    boolean take(long communityId, String use, byte[] challenge) {
        return jdbc.sql("""
                        /* people/mydata use challenge */
                        delete from people.passkey_challenge
                        where community_id = :community and hash = :hash and expires_at > :now
                        """)
                        .param("community", communityId)
                        .param("hash", hash(use, challenge))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private byte[] hash(String use, byte[] challenge) {
        return vault.fingerprint(
                "people.passkey_challenge", use + " " + Base64.getUrlEncoder().encodeToString(challenge));
    }
}
