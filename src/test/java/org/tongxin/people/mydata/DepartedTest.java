package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import org.tongxin.people.Tie;

/** Those who moved away long ago are forgotten; those who live here, or left lately, are not. */
@RealProgram
class DepartedTest {

    private static final Duration KEPT = Duration.ofDays(400);

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    AreaFixture.Made place;
    DepartedRule rule;

    @BeforeEach
    void aRule() {
        place = areas.community();
        rule = new DepartedRule(forgetting, transactions, new KeepSettings(KEPT), clock);
    }

    private PeopleFixture.Made family(int door, String name) {
        return people.household(
                place,
                0,
                door,
                List.of(
                        people.resident(
                                name, Tie.HEAD, "1370000100" + door, PeopleFixture.document("1499991980010100" + door)),
                        people.resident(name + "的孩子", Tie.SON)));
    }

    private void left(PeopleFixture.Made family, Duration ago) {
        LocalDate last = LocalDate.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
        register.change(
                people.keeper(place),
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Left(Set.copyOf(family.residents()), last));
    }

    private Map<String, @Nullable Object> person(UUID id) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        /* departed test */
                        select s.name, s.birth_exact, extract(year from s.birth_on)::int as born,
                               (select count(*) from people.contact c
                                 where c.community_id = s.community_id and c.resident_id = s.id) as contacts,
                               (select count(*) from people.document d
                                 where d.community_id = s.community_id and d.resident_id = s.id) as documents,
                               (select count(*) from people.word w
                                 where w.community_id = s.community_id and w.resident_id = s.id) as words,
                               (select count(*) from people.residence r
                                 where r.community_id = s.community_id and r.resident_id = s.id) as lived
                          from people.resident s where s.community_id = :c and s.id = :id
                        """)
                        .param("c", place.id())
                        .param("id", id)
                        .query()
                        .singleRow());
    }

    @Test
    void whoLeftLongAgoLosesNameNumbersAndWordsAndStaysInTheFigures() {
        PeopleFixture.Made gone = family(0, "早就搬走");
        PeopleFixture.Made lately = family(1, "刚刚搬走");
        PeopleFixture.Made here = people.household(place, 1, 0, "还住这里");
        left(gone, KEPT.plusDays(2));
        left(lately, KEPT.minusDays(2));

        assertThat(rule.due(place.id())).isEqualTo(2);
        assertThat(rule.remove(place.id())).isEqualTo(2);
        assertThat(rule.due(place.id())).isZero();
        assertThat(rule.remove(place.id())).isZero();

        assertThat(person(gone.residents().getFirst()))
                .containsEntry("name", "—")
                .containsEntry("born", 1980)
                .containsEntry("birth_exact", "year")
                .containsEntry("contacts", 0L)
                .containsEntry("documents", 0L)
                .containsEntry("words", 0L)
                .containsEntry("lived", 1L);
        assertThat(person(lately.residents().getFirst()))
                .containsEntry("name", "刚刚搬走")
                .containsEntry("contacts", 1L)
                .containsEntry("documents", 1L);
        assertThat(person(here.residents().getFirst())).containsEntry("name", "还住这里");
    }

    @Test
    void whoCameBackIsRememberedWhereverTheyLivedBefore() {
        PeopleFixture.Made family = family(0, "走了又回来");
        left(family, KEPT.plusDays(2));
        PeopleFixture.Made host = people.household(place, 0, 1, "收留的人家");
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        /* departed test */
                        insert into people.residence (community_id, household_id, resident_id, from_on, tie, began_by, act_id)
                        select community_id, :host, :resident, cast(:today as date), '99', 'moved_in', act_id
                          from people.residence where community_id = :c and resident_id = :resident
                        """)
                        .param("host", host.id())
                        .param("resident", family.residents().getFirst())
                        .param(
                                "today",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .toString())
                        .param("c", place.id())
                        .update());

        assertThat(rule.remove(place.id())).isEqualTo(1);
        assertThat(person(family.residents().getFirst())).containsEntry("name", "走了又回来");
        assertThat(person(family.residents().getLast())).containsEntry("name", "—");
    }
}
