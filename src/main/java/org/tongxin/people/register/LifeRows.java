package org.tongxin.people.register;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.Register.NotInOrder;
import org.tongxin.people.Register.NotThere;
import org.tongxin.people.ResidentEntry.Began;
import org.tongxin.people.ResidentEntry.Ended;
import org.tongxin.people.Tie;
import org.tongxin.people.model.Whereabouts;

/** Who lives where from when to when. */
@Component
class LifeRows {

    private final JdbcClient jdbc;

    LifeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody living in a household now. */
    record Living(UUID resident, LocalDate from, Tie tie) {}

    List<Living> living(long community, UUID household) {
        return jdbc.sql("""
                        /* people/register living */
                        select r.resident_id, r.from_on, r.tie from people.residence r
                         where r.community_id = :community and r.household_id = :household and %s
                        """.formatted(Whereabouts.STILL))
                .param("community", community)
                .param("household", household)
                .query((row, i) -> new Living(
                        row.getObject("resident_id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        new Tie(row.getString("tie"))))
                .list();
    }

    void end(long community, UUID household, Living one, LocalDate last, Ended how) {
        int ended = jdbc.sql("""
                        /* people/register end residence */
                        update people.residence set to_on = :last, ended_by = :how
                         where community_id = :community and household_id = :household and resident_id = :resident
                           and from_on = :from and to_on is null
                        """)
                .param("last", last)
                .param("how", how.word())
                .param("community", community)
                .param("household", household)
                .param("resident", one.resident())
                .param("from", one.from())
                .update();
        if (ended != 1) {
            throw new NotThere();
        }
    }

    /** The residence began on the day on which it would end the day before: it never was. */
    void forget(long community, UUID household, Living one) {
        jdbc.sql("""
                        /* people/register forget residence */
                        delete from people.residence
                         where community_id = :community and household_id = :household and resident_id = :resident
                           and from_on = :from and to_on is null
                        """)
                .param("community", community)
                .param("household", household)
                .param("resident", one.resident())
                .param("from", one.from())
                .update();
    }

    void begin(long community, UUID act, UUID household, UUID resident, LocalDate from, Tie tie, Began how) {
        jdbc.sql("""
                        /* people/register begin residence */
                        insert into people.residence (community_id, household_id, resident_id, from_on, tie, began_by, act_id)
                        values (:community, :household, :resident, :from, :tie, :how, :act)
                        """)
                .param("community", community)
                .param("household", household)
                .param("resident", resident)
                .param("from", from)
                .param("tie", tie.code())
                .param("how", how.word())
                .param("act", act)
                .update();
    }

    /** The tie was told anew on the day it began. */
    void rewriteTie(long community, UUID act, UUID household, Living one, Tie tie) {
        jdbc.sql("""
                        /* people/register rewrite tie */
                        update people.residence set tie = :tie, act_id = :act
                         where community_id = :community and household_id = :household and resident_id = :resident
                           and from_on = :from
                        """)
                .param("tie", tie.code())
                .param("act", act)
                .param("community", community)
                .param("household", household)
                .param("resident", one.resident())
                .param("from", one.from())
                .update();
    }

    void died(long community, UUID resident, LocalDate on, UUID act) {
        int died = jdbc.sql("""
                        /* people/register died */
                        update people.resident set died_on = :on, act_id = :act
                         where community_id = :community and id = :id and (birth_on is null or birth_on <= :on)
                        """)
                .param("on", on)
                .param("act", act)
                .param("community", community)
                .param("id", resident)
                .update();
        if (died != 1) {
            throw new NotInOrder();
        }
    }

    /** Whoever never lived here did so under no tie, and is counted on no day. */
    void neverLived(long community, UUID household, UUID resident) {
        jdbc.sql("""
                        /* people/register never lived */
                        update people.residence set to_on = coalesce(to_on, from_on), ended_by = :how
                         where community_id = :community and household_id = :household and resident_id = :resident
                        """)
                .param("how", Ended.MISTAKEN.word())
                .param("community", community)
                .param("household", household)
                .param("resident", resident)
                .update();
    }

    /** The last day of those who really lived in a household where nobody lives any more. */
    Optional<LocalDate> lastLived(long community, UUID household) {
        return jdbc.sql("""
                        /* people/register last lived */
                        select to_on from people.residence
                         where community_id = :community and household_id = :household and ended_by <> 'mistaken'
                         order by to_on desc limit 1
                        """)
                .param("community", community)
                .param("household", household)
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** Nobody lives anywhere before they are born: what was told so begins with the birth. */
    void notBefore(long community, UUID resident, LocalDate birth) {
        jdbc.sql("""
                        /* people/register not before birth */
                        update people.residence set from_on = :birth
                         where community_id = :community and resident_id = :resident and from_on < :birth
                           and (to_on is null or to_on >= :birth)
                        """)
                .param("birth", birth)
                .param("community", community)
                .param("resident", resident)
                .update();
    }

    /** Ends a household; where it has moved since, or its door came to lie in another grid, that never was. */
    void endHousehold(long community, UUID household, LocalDate last, Ended how) {
        jdbc.sql("""
                        /* people/register end household */
                        update people.household set until = :last, ended_by = :how
                         where community_id = :community and id = :id
                        """)
                .param("last", last)
                .param("how", how.word())
                .param("community", community)
                .param("id", household)
                .update();
        endDwelling(community, household, last.plusDays(1));
    }

    void newHousehold(long community, UUID act, Change.Split split, @Nullable UUID grid) {
        jdbc.sql("""
                        /* people/register split household */
                        insert into people.household (community_id, id, version, since, act_id)
                        values (:community, :id, 1, :from, :act)
                        """)
                .param("community", community)
                .param("id", split.newHousehold())
                .param("from", split.from())
                .param("act", act)
                .update();
        dwelling(
                community,
                act,
                split.newHousehold(),
                split.from(),
                split.kind(),
                split.homeId(),
                grid,
                split.address());
    }

    /** Ends the dwelling the day before; what began on the day or later is replaced. */
    void endDwelling(long community, UUID household, LocalDate next) {
        jdbc.sql("""
                        /* people/register replace dwelling */
                        delete from people.dwelling
                         where community_id = :community and household_id = :id and from_on >= :next
                        """)
                .param("community", community)
                .param("id", household)
                .param("next", next)
                .update();
        jdbc.sql("""
                        /* people/register end dwelling before */
                        update people.dwelling set to_on = cast(:next as date) - 1
                         where community_id = :community and household_id = :id and (to_on is null or to_on >= :next)
                        """)
                .param("community", community)
                .param("id", household)
                .param("next", next)
                .update();
    }

    void dwelling(
            long community,
            UUID act,
            UUID household,
            LocalDate from,
            HouseholdKind kind,
            @Nullable UUID home,
            @Nullable UUID grid,
            @Nullable String address) {
        jdbc.sql("""
                        /* people/register dwelling */
                        insert into people.dwelling (community_id, household_id, from_on, kind, home_id, grid_id, address,
                               act_id)
                        values (:community, :household, :from, :kind, :home, :grid, :address, :act)
                        """)
                .param("community", community)
                .param("household", household)
                .param("from", from)
                .param("kind", kind.word())
                .param("home", home, Types.OTHER)
                .param("grid", grid, Types.OTHER)
                .param("address", address)
                .param("act", act)
                .update();
    }
}
