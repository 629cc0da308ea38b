package org.tongxin.people.mydata;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Vault;
import org.tongxin.people.mydata.PasskeyProofs.Made;

/**
 * The passkeys of residents. Whose one is stands also within its seal, so that no row can be turned to somebody else.
 * Every call takes part in the caller's transaction.
 */
@Component
class PasskeyRows {

    private static final String HASH = "people.passkey";
    private static final String USE = "passkey";
    private static final int HANDLE = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Vault vault, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One with its secrets.
     *
     * @param handle what the device knows the resident by
     * @param key see {@link Made}
     */
    record Held(UUID id, Visitor owner, String credential, String handle, String key, long signs) {}

    /** Those of a resident, as they are shown. */
    List<Passkey> of(Visitor owner) {
        return jdbc.sql("""
                /* people/mydata passkeys */
                select id, device, added_at, used_at from people.passkey
                where community_id = :community and resident_id = :resident order by added_at, id
                """)
                .param("community", owner.communityId())
                .param("resident", owner.residentId())
                .query((row, i) -> {
                    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("device"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** Those of a resident, opened. */
    List<Held> held(Visitor owner) {
        return jdbc
                .sql("""
                /* people/mydata passkeys opened */
                select community_id, id, resident_id, passkey_sealed, signs from people.passkey
                where community_id = :community and resident_id = :resident
                """)
                .param("community", owner.communityId())
                .param("resident", owner.residentId())
                .query(this::opened)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The one with this id of the device, while its owner lives here. */
    Optional<Held> byCredential(long communityId, byte[] credential) {
        return jdbc.sql("""
                /* people/mydata passkey */
                select k.community_id, k.id, k.resident_id, k.passkey_sealed, k.signs from people.passkey k
                where k.community_id = :community and k.credential_hash = :hash
                  and exists (select 1 from people.residence r
                              where r.community_id = k.community_id and r.resident_id = k.resident_id and r.to_on is null)
                """)
                .param("community", communityId)
                .param("hash", hash(credential))
                .query(this::opened)
                .optional()
                .flatMap(found -> found);
    }

    /** The name of the resident; empty where they live here no more. */
    Optional<String> nameHere(Visitor owner) {
        return jdbc.sql("""
                /* people/mydata name while here */
                select s.name from people.resident s
                where s.community_id = :community and s.id = :resident
                  and exists (select 1 from people.residence r
                              where r.community_id = s.community_id and r.resident_id = s.id and r.to_on is null)
                """)
                .param("community", owner.communityId())
                .param("resident", owner.residentId())
                .query(String.class)
                .optional();
    }

    /** What the next one of the resident is known by to the device: says nothing, and is the same for all of theirs. */
    String handle(List<Held> held) {
        if (!held.isEmpty()) {
            return held.getFirst().handle();
        }
        byte[] handle = new byte[HANDLE];
        random.nextBytes(handle);
        return text(handle);
    }

    /** False where one with that id of the device is here. */
    boolean add(Visitor owner, String handle, Made made, String device) {
        String sealed = String.join(
                " ",
                USE,
                String.valueOf(owner.communityId()),
                owner.residentId().toString(),
                text(made.credential()),
                handle,
                made.key());
        return jdbc.sql("""
                        /* people/mydata add passkey */
                        insert into people.passkey (community_id, id, resident_id, credential_hash, passkey_sealed, device,
                            signs, added_at)
                        values (:community, :id, :resident, :hash, :sealed, :device, :signs, :now)
                        on conflict do nothing
                        """)
                        .param("community", owner.communityId())
                        .param("id", ids.next())
                        .param("resident", owner.residentId())
                        .param("hash", hash(made.credential()))
                        .param("sealed", vault.seal(sealed))
                        .param("device", device)
                        .param("signs", made.signs())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes that it opened; false where it did so by another request meanwhile, or is gone. */
    boolean used(Held held, long signs) {
        return jdbc.sql("""
                        /* people/mydata passkey used */
                        update people.passkey set signs = :signs, used_at = :now
                        where community_id = :community and id = :id and signs = :before
                        """)
                        .param("signs", signs)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("community", held.owner().communityId())
                        .param("id", held.id())
                        .param("before", held.signs())
                        .update()
                == 1;
    }

    /** False where the resident has no such one. */
    boolean remove(Visitor owner, UUID id) {
        return jdbc.sql("""
                        /* people/mydata remove passkey */
                        delete from people.passkey
                        where community_id = :community and id = :id and resident_id = :resident
                        """)
                        .param("community", owner.communityId())
                        .param("id", id)
                        .param("resident", owner.residentId())
                        .update()
                == 1;
    }

    /** Removes all of a resident. */
    void removeAll(long communityId, UUID resident) {
        jdbc.sql("""
                /* people/mydata remove passkeys */
                delete from people.passkey where community_id = :community and resident_id = :resident
                """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }

    private Optional<Held> opened(ResultSet row, int number) throws SQLException {
        var owner = new Visitor(row.getLong("community_id"), row.getObject("resident_id", UUID.class));
        String[] parts = vault.open(row.getBytes("passkey_sealed")).split(" ");
        boolean theirs = parts[0].equals(USE)
                && parts[1].equals(String.valueOf(owner.communityId()))
                && parts[2].equals(owner.residentId().toString());
        return theirs
                ? Optional.of(new Held(
                        row.getObject("id", UUID.class), owner, parts[3], parts[4], parts[5], row.getLong("signs")))
                : Optional.empty();
    }

    private byte[] hash(byte[] credential) {
        return vault.fingerprint(HASH, text(credential));
    }

    /** As it is written in options, forms and seals. */
    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
