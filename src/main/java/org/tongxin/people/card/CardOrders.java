package org.tongxin.people.card;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.SecondPerson;
import org.tongxin.privacy.SecondPerson.Wish;

/** Whole grids are printed like lists are exported: asked for, agreed to by a second person, made once. */
@Component
class CardOrders {

    /** Of the wish. */
    static final String KIND = "people.card.grid";

    private static final int MOST = 20;

    private final SecondPerson second;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    CardOrders(
            SecondPerson second,
            JdbcClient jdbc,
            Transactions transactions,
            MessageSource messages,
            Ids ids,
            Clock clock) {
        this.second = second;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    void ask(Actor.Staff staff, CardSheet grid, String reason) {
        transactions.run(staff.scope(), () -> {
            UUID id = ids.next();
            UUID request = second.ask(staff, wish(id, grid, reason));
            jdbc.sql("""
                            /* people/card order */
                            insert into people.card_order (community_id, id, request_id, account_id, grid_id, asked_at)
                            values (:community, :id, :request, :account, :grid, :at)
                            """)
                    .param("community", grid.communityId())
                    .param("id", id)
                    .param("request", request)
                    .param("account", staff.accountId())
                    .param("grid", grid.area())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    private Wish wish(UUID id, CardSheet grid, String reason) {
        String summary = grid.label() + " · " + messages.getMessage(KIND, null, Locale.SIMPLIFIED_CHINESE);
        return new Wish(
                grid.communityId(),
                KIND,
                id + "/" + grid.area(),
                summary,
                grid.places().size(),
                reason);
    }

    /** What this account asked for, newest first. */
    List<CardOrder> own(Actor.Staff staff, long communityId) {
        return transactions.reading(staff.scope(), () -> read(staff, communityId, null));
    }

    Optional<CardOrder> byId(Actor.Staff staff, long communityId, UUID id) {
        return transactions.reading(
                staff.scope(), () -> read(staff, communityId, id).stream().findFirst());
    }

    private List<CardOrder> read(Actor.Staff staff, long communityId, @Nullable UUID id) {
        return jdbc.sql("""
                        /* people/card orders */
                        select id, request_id, grid_id, asked_at, taken_at from people.card_order
                         where community_id = :community and account_id = :account
                           and (cast(:id as uuid) is null or id = :id)
                         order by asked_at desc, id desc limit :most
                        """)
                .param("community", communityId)
                .param("account", staff.accountId())
                .param("id", id, java.sql.Types.OTHER)
                .param("most", MOST)
                .query((row, i) -> new CardOrder(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("request_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("grid_id", UUID.class)),
                        at(row.getObject("asked_at", OffsetDateTime.class)),
                        row.getObject("taken_at") == null ? null : at(row.getObject("taken_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant at(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time).toInstant();
    }

    /**
     * Uses up what was granted.
     *
     * @throws SecondPerson.NotGranted where nobody granted it, or it was made before
     */
    void begin(Actor.Staff staff, CardOrder order, CardSheet grid) {
        transactions.run(staff.scope(), () -> {
            second.redeem(staff, order.request(), wish(order.id(), grid, ""));
            jdbc.sql("""
                            /* people/card taken */
                            update people.card_order set taken_at = :at where community_id = :community and id = :id
                            """)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("community", grid.communityId())
                    .param("id", order.id())
                    .update();
        });
    }
}
