package org.tongxin.people.mydata;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.model.Keys;

/** One-time codes by which residents reach their own data. Every call takes part in the caller's transaction. */
@Component
class EntryCodes {

    private static final String HANDED_OVER = "people.entry_handed_over";
    private static final String SENT = "people.entry_sent";
    private static final Duration SENT_LASTS = Duration.ofMinutes(10);
    private static final Duration HANDED_OVER_LASTS = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    EntryCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The one resident who is reached by the phone and was born on the day; empty where it is none or several. */
    Optional<UUID> known(long communityId, PhoneNumber phone, LocalDate birth) {
        List<UUID> found = jdbc.sql("""
                /* people/mydata who has phone and birthday */
                select distinct s.id from people.contact c
                join people.resident s on s.community_id = c.community_id and s.id = c.resident_id
                where c.community_id = :community and c.value_hash = :hash and c.to_on is null
                  and s.birth_on = :birth and s.birth_exact = 'day' limit 2
                """)
                .param("community", communityId)
                .param("hash", new Keys(vault).phone(phone))
                .param("birth", birth)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A code of six digits to be sent to the resident's phone. */
    String send(long communityId, UUID resident) {
        String code = digits(6);
        keep(communityId, vault.fingerprint(SENT, resident + " " + code), resident, null, SENT_LASTS);
        return code;
    }

    /** A code of twelve digits in groups, to be handed over at the counter. */
    String handOver(long communityId, UUID resident, UUID by) {
        String code = digits(12);
        keep(communityId, vault.fingerprint(HANDED_OVER, code), resident, by, HANDED_OVER_LASTS);
        return code.substring(0, 4) + " " + code.substring(4, 8) + " " + code.substring(8);
    }

    /** Uses up a code that was sent. */
    boolean useSent(long communityId, UUID resident, String code) {
        return use(communityId, vault.fingerprint(SENT, resident + " " + plain(code)))
                .filter(resident::equals)
                .isPresent();
    }

    /** Uses up a code that was handed over. */
    Optional<UUID> useHandedOver(long communityId, String code) {
        return use(communityId, vault.fingerprint(HANDED_OVER, plain(code)));
    }

    /** Ends every code of a resident that was not used yet. */
    void endAll(long communityId, UUID resident) {
        jdbc.sql("""
                /* people/mydata end codes */
                delete from people.entry_code
                where community_id = :community and resident_id = :resident and used_at is null
                """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }

    private Optional<UUID> use(long communityId, byte[] hash) {
        Instant now = clock.instant();
        return jdbc.sql("""
                /* people/mydata use code */
                update people.entry_code set used_at = :now
                where community_id = :community and hash = :hash and used_at is null and expires_at > :now
                returning resident_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("community", communityId)
                .param("hash", hash)
                .query((row, i) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** A new code ends those before it, and those that are over leave. */
    private void keep(long communityId, byte[] hash, UUID resident, @Nullable UUID by, Duration lasts) {
        Instant now = clock.instant();
        jdbc.sql("""
                /* people/mydata former codes */
                delete from people.entry_code
                where community_id = :community and (resident_id = :resident and used_at is null or expires_at < :now)
                """)
                .param("community", communityId)
                .param("resident", resident)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                /* people/mydata keep code */
                insert into people.entry_code (community_id, hash, resident_id, by_phone, made_by, made_at, expires_at)
                values (:community, :hash, :resident, :phone, :by, :now, :until)
                """)
                .param("community", communityId)
                .param("hash", hash)
                .param("resident", resident)
                .param("phone", by == null)
                .param("by", by, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lasts).atOffset(ZoneOffset.UTC))
                .update();
    }

    private String digits(int count) {
        var code = new StringBuilder();
        for (int i = 0; i < count; i++) {
            code.append(random.nextInt(10));
        }
        return code.toString();
    }

    private static String plain(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\D", "");
    }
}
