package org.tongxin.people.register;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.PeopleChanged;
import org.tongxin.people.Register.Entered;

/** Writes down each act, and tells of it once. */
@Component
class Acts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Acts(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What an act is about. */
    record About(
            UUID id,
            @Nullable UUID groupId,
            String kind,
            @Nullable UUID householdId,
            @Nullable UUID residentId,
            @Nullable Integer version,
            String source,
            Entered entered) {

        About of(@Nullable UUID group) {
            return new About(id, group, kind, householdId, residentId, version, source, entered);
        }

        static About one(
                UUID id, String kind, UUID householdId, @Nullable UUID residentId, int version, String source) {
            return new About(id, null, kind, householdId, residentId, version, source, new Entered(0, 0));
        }
    }

    /** What an act entered; empty where there is no such act. */
    Optional<Entered> entered(long communityId, UUID actId) {
        return jdbc.sql("""
                        /* people/register act */
                        select households, residents from people.act where community_id = :community and id = :act
                        """)
                .param("community", communityId)
                .param("act", actId)
                .query((row, i) -> new Entered(row.getInt("households"), row.getInt("residents")))
                .optional();
    }

    /** Appends the act and publishes it. */
    void append(Actor by, long communityId, About about) {
        jdbc.sql("""
                        /* people/register append act */
                        insert into people.act (community_id, id, group_id, kind, household_id, resident_id, version, source,
                               account_id, who, at, households, residents)
                        values (:community, :id, :group, :kind, :household, :resident, :version, :source, :account,
                                :who, :at, :households, :residents)
                        """)
                .param("community", communityId)
                .param("id", about.id())
                .param("group", about.groupId(), Types.OTHER)
                .param("kind", about.kind())
                .param("household", about.householdId(), Types.OTHER)
                .param("resident", about.residentId(), Types.OTHER)
                .param("version", about.version(), Types.INTEGER)
                .param("source", about.source())
                .param("account", by.accountId(), Types.OTHER)
                .param("who", who(by))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("households", about.entered().households())
                .param("residents", about.entered().residents())
                .update();
        events.publishEvent(new PeopleChanged(communityId, about.id()));
    }

    private static String who(Actor by) {
        return switch (by) {
            case Actor.Staff staff -> staff.name();
            case Actor.Machine machine -> machine.name();
            case Actor.Resident resident -> "";
        };
    }
}
