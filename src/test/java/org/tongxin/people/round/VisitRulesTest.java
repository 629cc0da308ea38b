package org.tongxin.people.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Change;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.privacy.RetentionRule;

/** What the rule of visits removes is what its dry run counted; the rest stays. */
@RealProgram
class VisitRulesTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void visitsAndDaysOfConfirmationGoWhenTheyAreOldAndTheWishOfWhoLeft() {
        AreaFixture.Made place = areas.community();
        AreaFixture.Made elsewhere = areas.community();
        PeopleFixture.Made stays = people.household(place, 0, 0, "还住着");
        PeopleFixture.Made left = people.household(place, 0, 1, "搬走了");
        PeopleFixture.Made far = people.household(elsewhere, 0, 0, "别处");
        RetentionRule rule = rules.stream()
                .filter(one -> one.name().equals(VisitRules.VISITS))
                .findFirst()
                .orElseThrow();
        Duration kept = Duration.ofDays((Long) rule.arguments().getFirst());
        Instant old = clock.instant().minus(kept).minus(Duration.ofDays(2));
        Instant fresh = clock.instant().minus(kept).plus(Duration.ofDays(2));
        for (Instant at : List.of(old, fresh)) {
            visit(place, stays, at);
            visit(elsewhere, far, at);
        }
        confirm(place, stays, stays.id(), fresh);
        confirm(place, stays, stays.residents().getFirst(), old);
        noVisits(place, stays);
        noVisits(place, left);
        register.change(
                people.keeper(place),
                place.id(),
                left.id(),
                1,
                "counter",
                new Change.Left(Set.copyOf(left.residents()), LocalDate.now(clock)));

        assertThat(rule.due(place.id())).isEqualTo(3);
        assertThat(rule.remove(place.id())).isEqualTo(3);
        assertThat(rule.due(place.id())).isZero();
        assertThat(rule.remove(place.id())).isZero();

        assertThat(ids(place, "select household_id from people.visit")).containsExactly(stays.id());
        assertThat(ids(place, "select subject_id from people.confirmed")).containsExactly(stays.id());
        assertThat(ids(place, "select household_id from people.unvisited")).containsExactly(stays.id());
        assertThat(ids(elsewhere, "select household_id from people.visit")).hasSize(2);
    }

    private void visit(AreaFixture.Made place, PeopleFixture.Made household, Instant at) {
        write(place, """
                insert into people.visit (community_id, id, household_id, grid_id, outcome, account_id, who, at)
                values (:c, gen_random_uuid(), :household, :subject, 'same', :subject, '试', cast(:at as timestamptz))
                """, household, UUID.randomUUID(), at);
    }

    private void confirm(AreaFixture.Made place, PeopleFixture.Made household, UUID subject, Instant at) {
        write(place, """
                insert into people.confirmed (community_id, subject_id, kind, household_id, on_day)
                values (:c, :subject, 'here', :household, cast(cast(:at as timestamptz) at time zone 'UTC' as date))
                """, household, subject, at);
    }

    private void noVisits(AreaFixture.Made place, PeopleFixture.Made household) {
        write(place, """
                insert into people.unvisited (community_id, household_id, since)
                values (:c, :household, cast(cast(:at as timestamptz) at time zone 'UTC' as date))
                """, household, household.id(), clock.instant());
    }

    private void write(AreaFixture.Made place, String sql, PeopleFixture.Made household, UUID subject, Instant at) {
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* visit rules test */ " + sql)
                        .param("c", place.id())
                        .param("household", household.id())
                        .param("subject", subject)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private List<UUID> ids(AreaFixture.Made place, String sql) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* visit rules test */ " + sql + " where community_id = :c")
                        .param("c", place.id())
                        .query(UUID.class)
                        .list());
    }
}
