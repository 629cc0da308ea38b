package org.tongxin.notices.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;
import org.tongxin.kernel.Writes;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in SQL; every method runs in the caller's transaction. */
@Component
class OutboxTable {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Writes writes;
    private final JsonMapper json;
    private final Vault vault;

    OutboxTable(JdbcClient jdbc, Writes writes, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.vault = vault;
    }

    void insert(Message message) {
        String values = json.writeValueAsString(message.values());
        boolean toResident = message.sealedAddress() != null;
        writes.sql("""
                /* notices/outbox insert */
                insert into notices.outbox (community_id, id, post_id, account_id, not_holding, sealed_address, language, topic, about,
                    placeholders, sealed_values, lifeline, state, attempts, queued_at, next_try_at)
                values (:community, :id, :post, :account, :notHolding, :address, :language, :topic, :about,
                    cast(:placeholders as jsonb), :sealed, :lifeline, 'queued', 0, :queued, :next)
                on conflict do nothing""")
                .param("community", message.communityId())
                .param("id", message.id())
                .param("post", message.postId())
                .param("account", message.accountId())
                .param("notHolding", message.notHolding())
                .param("address", message.sealedAddress())
                .param("language", message.language())
                .param("topic", message.topic())
                .param("about", message.about())
                .param("placeholders", toResident ? "{}" : values)
                .param("sealed", toResident ? vault.seal(values) : null)
                .param("lifeline", message.lifeline())
                .param("queued", at(message.queuedAt()))
                .param("next", at(message.nextTryAt()))
                .add();
    }

    /** The communities with something to send now, the longest waiting first. */
    List<Long> due(Collection<Long> communities, Instant now) {
        return jdbc.sql("""
                /* notices/outbox communities with due messages */
                select community_id from notices.outbox
                where community_id in (:communities) and state in ('queued', 'held') and next_try_at <= :now
                group by community_id order by min(next_try_at) limit 100""")
                .param("communities", communities)
                .param("now", at(now))
                .query((row, i) -> row.getLong("community_id"))
                .list();
    }

    /** Puts messages that may not disturb off to the end of the quiet. */
    int hold(long communityId, Instant now, Instant until) {
        return jdbc.sql("""
                /* notices/outbox hold */
                update notices.outbox set state = 'held', next_try_at = :until
                where community_id = :community and state in ('queued', 'held') and next_try_at <= :now and not lifeline""")
                .param("community", communityId)
                .param("now", at(now))
                .param("until", at(until))
                .update();
    }

    /** Takes due messages so that no other node does until the lease ends. */
    List<Message> claim(long communityId, Instant now, Instant leaseEnd, int most) {
        return jdbc.sql("""
                /* notices/outbox claim */
                with due as (
                    select community_id, id from notices.outbox
                    where community_id = :community and state in ('queued', 'held') and next_try_at <= :now
                    order by lifeline desc, next_try_at limit :most
                    for update skip locked)
                update notices.outbox o set state = 'queued', attempts = o.attempts + 1, next_try_at = :lease
                from due where o.community_id = :community and o.community_id = due.community_id and o.id = due.id
                returning o.*""")
                .param("community", communityId)
                .param("now", at(now))
                .param("lease", at(leaseEnd))
                .param("most", most)
                .query((row, i) -> read(row))
                .list();
    }

    /** Narrows a message to one of several holders of its post. */
    void narrow(Message message, UUID account) {
        jdbc.sql("""
                /* notices/outbox narrow to one holder */
                update notices.outbox set account_id = :account where community_id = :community and id = :id""")
                .param("account", account)
                .param("community", message.communityId())
                .param("id", message.id())
                .update();
    }

    /** Notes the end of an attempt, unless another node began a later one. */
    void conclude(Message message, State state, @Nullable Failure failure, Instant now, Instant nextTry) {
        jdbc.sql("""
                /* notices/outbox conclude attempt */
                update notices.outbox set state = :state, failure = :failure, next_try_at = :next, sent_at = :sent
                where community_id = :community and id = :id and attempts = :attempts and state = 'queued'""")
                .param("state", name(state))
                .param("failure", failure == null ? null : name(failure))
                .param("next", at(nextTry))
                .param("sent", state == State.SENT ? at(now) : null)
                .param("community", message.communityId())
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    /** Puts a message whose last attempt failed in front again; false where there is none such. */
    boolean retry(long communityId, UUID id, Instant now) {
        return jdbc.sql("""
                /* notices/outbox retry */
                update notices.outbox set state = 'queued', attempts = 0, queued_at = :now, next_try_at = :now, failure = null
                where community_id = :community and id = :id and state in ('failed', 'queued') and failure is not null""")
                        .param("community", communityId)
                        .param("id", id)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** How many messages were sent or failed and are older. */
    long countOld(long communityId, Instant before) {
        return jdbc.sql("""
                /* notices/outbox count old */
                select count(*) from notices.outbox
                where community_id = :community and queued_at < :before and state in ('sent', 'failed')""")
                .param("community", communityId)
                .param("before", at(before))
                .query(Long.class)
                .single();
    }

    /** Removes what was sent or failed before; the number of messages. */
    int forget(long communityId, Instant before) {
        return jdbc.sql("""
                /* notices/outbox forget */
                delete from notices.outbox
                where community_id = :community and queued_at < :before and state in ('sent', 'failed')""")
                .param("community", communityId)
                .param("before", at(before))
                .update();
    }

    /** Newest first, beginning after a message; {@code state} null for all. */
    List<Message> list(
            Collection<Long> communities, @Nullable State state, @Nullable Instant before, UUID beforeId, int most) {
        return jdbc.sql("""
                /* notices/outbox list */
                select * from notices.outbox
                where community_id in (:communities)
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:before as timestamptz) is null or (queued_at, id) < (:before, :beforeId))
                order by queued_at desc, id desc limit :most""")
                .param("communities", communities)
                .param("state", state == null ? null : name(state))
                .param("before", before == null ? null : at(before))
                .param("beforeId", beforeId)
                .param("most", most)
                .query((row, i) -> read(row))
                .list();
    }

    Optional<QuietHours> quietHours(long communityId) {
        return jdbc.sql("""
                /* notices/outbox quiet hours */
                select from_time, until_time from notices.quiet_hours where community_id = :community""")
                .param("community", communityId)
                .query((row, i) -> new QuietHours(
                        row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class)))
                .optional();
    }

    void setQuietHours(long communityId, QuietHours hours) {
        jdbc.sql("""
                /* notices/outbox set quiet hours */
                insert into notices.quiet_hours (community_id, from_time, until_time) values (:community, :from, :until)
                on conflict (community_id) do update set from_time = excluded.from_time, until_time = excluded.until_time""")
                .param("community", communityId)
                .param("from", hours.from())
                .param("until", hours.until())
                .update();
    }

    private Message read(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed_values");
        String failure = row.getString("failure");
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Message(
                row.getLong("community_id"),
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("not_holding", UUID.class),
                row.getBytes("sealed_address"),
                row.getString("language"),
                row.getString("topic"),
                row.getObject("about", UUID.class),
                json.readValue(sealed == null ? row.getString("placeholders") : vault.open(sealed), VALUES),
                row.getBoolean("lifeline"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                failure == null ? null : Failure.valueOf(failure.toUpperCase(Locale.ROOT)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
