package org.tongxin.privacy.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.OldRows;
import org.tongxin.privacy.PersonalDataHolder.Erasure;
import org.tongxin.privacy.PrivacyFixture;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;

@RealProgram
class OwnRulesTest {

    @Autowired
    List<OldRows> rules;

    @Autowired
    OwnHolder holder;

    @Autowired
    FileDoor door;

    @Autowired
    PrivacyFixture privacy;

    @Autowired
    AreaFixture areas;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    @Test
    void looksAreKeptForTheirTimeAndThenGoWithTheirPurposes() {
        long community = areas.bare(1, 1).id();
        looked(community, ids.next());
        OldRows rule = rule("privacy.looks");
        assertThat(rule.due(community)).isZero();
        assertThat(rule.remove(community)).isZero();

        OldRows later = later(rule);
        assertThat(later.due(community)).isEqualTo(2);
        assertThat(later.remove(community)).isEqualTo(2);
        assertThat(rows("privacy.look", community)).isZero();
        assertThat(rows("privacy.purpose_session", community)).isZero();
    }

    @Test
    void everyRuleCountsAndRemovesWithoutFailing() {
        long community = areas.bare(1, 1).id();
        for (OldRows rule : rules) {
            long place = rule.ofInstallation() ? 0 : community;
            rule.due(place);
            rule.remove(place);
            assertThat(later(rule).due(place)).isNotNegative();
        }
    }

    @Test
    void aResidentGetsACopyOfEveryLookAndLooksStayWithTheirReason() {
        long community = areas.bare(1, 1).id();
        UUID resident = ids.next();
        looked(community, resident);
        Scope scope = Scope.wholeOf(community);
        var copies = transactions.in(scope, () -> holder.copy(community, resident));
        assertThat(copies.getFirst().items())
                .singleElement()
                .satisfies(item -> assertThat(item.fields())
                        .anySatisfy(field -> assertThat(field.value()).isEqualTo("care")));
        Erasure erased = transactions.in(scope, () -> holder.erase(community, resident));
        assertThat(erased.kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.until()).isNotNull());
        assertThat(rows("privacy.look", community)).isOne();
    }

    private void looked(long community, UUID resident) {
        Actor.Staff who = AccessFixture.staff(community, Duty.KEEP_FILES);
        Task task = privacy.task(community);
        transactions.run(who.scope(), () -> {
            door.begin(who, task, Purpose.CARE);
            door.look(who, task, List.of(resident), "privacy.looks.consents");
        });
    }

    private OldRows rule(String name) {
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same rule, when its time is over. */
    private OldRows later(OldRows rule) {
        Clock then = Clock.offset(clock, rule.keep().plus(Duration.ofDays(2)));
        var tools = new OldRows.Tools(jdbc, transactions, then);
        return new OldRows(rule.name(), rule.words(), rule.keep(), rule.ofInstallation(), rule.tables(), tools);
    }

    private long rows(String table, long community) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> jdbc.sql("select count(*) from " + table + " where community_id = :community")
                        .param("community", community)
                        .query(Long.class)
                        .single());
    }
}
