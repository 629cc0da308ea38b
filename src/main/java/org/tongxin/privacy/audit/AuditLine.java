package org.tongxin.privacy.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param at to the microsecond
 * @param actorKind {@code resident}, {@code staff} or {@code machine}
 */
record AuditLine(
        long communityId,
        UUID id,
        Instant at,
        String actorKind,
        @Nullable UUID accountId,
        String actorName,
        String act,
        @Nullable UUID subject,
        @Nullable String reason) {

    /** The columns of {@code privacy.audit_entry e}. */
    static final String COLUMNS =
            "e.community_id, e.id, e.at, e.actor_kind, e.account_id, e.actor_name, e.act, e.subject, e.reason";

    static AuditLine of(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("community_id"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("account_id", UUID.class),
                row.getString("actor_name"),
                row.getString("act"),
                row.getObject("subject", UUID.class),
                row.getString("reason"));
    }

    /** SHA-256 over every field with its length before it, so that no two lines are written alike. */
    byte[] hash() {
        MessageDigest digest = sha256();
        field(digest, Long.toString(communityId));
        field(digest, id.toString());
        field(digest, at.truncatedTo(ChronoUnit.MICROS).toString());
        field(digest, actorKind);
        field(digest, accountId == null ? null : accountId.toString());
        field(digest, actorName);
        field(digest, act);
        field(digest, subject == null ? null : subject.toString());
        field(digest, reason);
        return digest.digest();
    }

    private static void field(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ((value == null ? "-" : Integer.toString(bytes.length)) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
