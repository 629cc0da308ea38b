package org.tongxin.requests.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.requests.IncomingRequest;

/** 报送人: who reported or follows a case, sealed; found by the keyed hash of the phone. */
@Component
public class Reporters {

    private static final String PHONE = "reporter.phone";

    private final JdbcClient jdbc;
    private final Vault vault;

    Reporters(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Somebody who reported or follows, opened. Showing it is a look that must be logged.
     *
     * @param emailSealed as stored, for notices
     */
    public record Reporter(
            UUID id,
            boolean follows,
            @Nullable String name,
            @Nullable PhoneNumber phone,
            byte @Nullable [] emailSealed,
            String language) {}

    void add(
            long communityId,
            UUID caseId,
            UUID id,
            boolean follows,
            IncomingRequest.Contact contact,
            String language,
            Instant now) {
        Optional<PhoneNumber> phone = contact.phone() == null ? Optional.empty() : PhoneNumber.parse(contact.phone());
        jdbc.sql("""
                        /* requests/intake add reporter */
                        insert into requests.reporter (
                            community_id, case_id, id, follows, name_sealed, phone_sealed, phone_hash, email_sealed,
                            language, since)
                        values (:community, :case, :id, :follows, :name, :phone, :phone_hash, :email, :language, :since)
                        on conflict (community_id, case_id, id) do nothing""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", id)
                .param("follows", follows)
                .param("name", sealed(contact.name()))
                .param("phone", phone.map(number -> vault.seal(number.reveal())).orElse(null))
                .param(
                        "phone_hash",
                        phone.map(number -> vault.fingerprint(PHONE, number.reveal()))
                                .orElse(null))
                .param("email", sealed(contact.email()))
                .param("language", language)
                .param("since", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A follower's own query code.
     *
     * @param hash as looked up
     * @param turn at which it was free
     */
    record Code(byte[] hash, int turn) {}

    /**
     * Adds a follower with a code, or finds the same one again.
     *
     * @return false where the code belongs to somebody else: another turn is tried
     */
    boolean addFollower(
            long communityId,
            UUID caseId,
            UUID id,
            IncomingRequest.Contact contact,
            String language,
            Instant now,
            Code code) {
        Integer turn = jdbc.sql("""
                        /* requests/intake turn of follower */
                        select code_turn from requests.reporter
                        where community_id = :community and case_id = :case and id = :id""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", id)
                .query((row, line) -> row.getInt("code_turn"))
                .optional()
                .orElse(null);
        if (turn != null) {
            return turn == code.turn();
        }
        boolean taken = jdbc.sql("""
                        /* requests/intake code taken */
                        select exists (select 1 from requests.cases
                                       where community_id = :community and code_hash = :hash)
                            or exists (select 1 from requests.reporter
                                       where community_id = :community and code_hash = :hash)""")
                .param("community", communityId)
                .param("hash", code.hash())
                .query((row, line) -> row.getBoolean(1))
                .single();
        if (taken) {
            return false;
        }
        add(communityId, caseId, id, true, contact, language, now);
        jdbc.sql("""
                        /* requests/intake code of follower */
                        update requests.reporter set code_hash = :hash, code_turn = :turn
                        where community_id = :community and case_id = :case and id = :id""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", id)
                .param("hash", code.hash())
                .param("turn", code.turn())
                .update();
        return true;
    }

    /** Leaves or changes the address for news; who was not known before is known by it only. */
    public void leaveEmail(long communityId, UUID caseId, UUID id, String email, String language, Instant now) {
        add(communityId, caseId, id, false, new IncomingRequest.Contact(null, null, null), language, now);
        jdbc.sql("""
                        /* requests/intake leave e-mail */
                        update requests.reporter set email_sealed = :email, language = :language
                        where community_id = :community and case_id = :case and id = :id""")
                .param("community", communityId)
                .param("case", caseId)
                .param("id", id)
                .param("email", sealed(email))
                .param("language", language)
                .update();
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null || text.isBlank() ? null : vault.seal(text.strip());
    }

    /** The key under which cases of this caller are found. */
    public byte[] key(PhoneNumber phone) {
        return vault.fingerprint(PHONE, phone.reveal());
    }

    /** Everybody who reported or follows the case, the reporter first. */
    public List<Reporter> of(long communityId, UUID caseId) {
        return jdbc.sql("""
                        /* requests/intake reporters of case */
                        select id, follows, name_sealed, phone_sealed, email_sealed, language
                        from requests.reporter
                        where community_id = :community and case_id = :case
                        order by follows, since""")
                .param("community", communityId)
                .param("case", caseId)
                .query(this::open)
                .list();
    }

    private Reporter open(ResultSet row, int line) throws SQLException {
        byte[] name = row.getBytes("name_sealed");
        byte[] phone = row.getBytes("phone_sealed");
        return new Reporter(
                row.getObject("id", UUID.class),
                row.getBoolean("follows"),
                name == null ? null : vault.open(name),
                phone == null ? null : PhoneNumber.parse(vault.open(phone)).orElse(null),
                row.getBytes("email_sealed"),
                row.getString("language"));
    }
}
