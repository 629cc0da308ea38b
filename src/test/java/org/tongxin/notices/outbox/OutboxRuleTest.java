package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.notices.Notices;

/** Messages go once they were sent or given up long ago; one that still waits never does. */
@RealProgram
class OutboxRuleTest {

    @Autowired
    OutboxRule rule;

    @Autowired
    NoticesSettings settings;

    @Autowired
    Notices notices;

    @Autowired
    AreaFixture areas;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Test
    void whatWasSentOrFailedLongAgoGoes() {
        var community = areas.community();
        long keep = settings.keep().toDays();
        queued(community, "old sent", "sent", keep + 1);
        queued(community, "old failed", "failed", keep + 1);
        queued(community, "old waiting", "queued", keep + 1);
        queued(community, "new sent", "sent", keep - 1);

        assertThat(rule.due(community.id())).isEqualTo(2);
        assertThat(rule.remove(community.id())).isEqualTo(2);
        assertThat(rule.due(community.id())).isZero();
        assertThat(left(community)).containsExactlyInAnyOrder("old waiting", "new sent");
    }

    private void queued(AreaFixture.Made community, String what, String state, long days) {
        UUID about = ids.next();
        notices.toPost(community.id(), community.post(0, "grid_worker"), "ui.home", about, Map.of("what", what), false);
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        update notices.outbox set state = :state, queued_at = now() - :days * interval '1 day',
                            sent_at = case when :state = 'sent' then now() end
                        where community_id = :community and about = :about""")
                        .param("state", state)
                        .param("days", days)
                        .param("community", community.id())
                        .param("about", about)
                        .update());
    }

    private List<String> left(AreaFixture.Made community) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select placeholders ->> 'what' from notices.outbox where community_id = :community")
                        .param("community", community.id())
                        .query(String.class)
                        .list());
    }
}
