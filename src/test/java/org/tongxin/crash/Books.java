package org.tongxin.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the database holds after the faults, compared with what the senders were told.
 *
 * @param acknowledged how many reports were acknowledged
 * @param lost acknowledged, but not there under the number that was told
 * @param doubled cases beyond one for each report that was sent, and numbers given twice
 * @param half cases that lack a part which is written with them
 */
record Books(int acknowledged, int lost, int doubled, int half) {

    static Books compare(Connection owner, long community, Map<UUID, String> acknowledged) throws SQLException {
        Map<UUID, String> cases = cases(owner, community);
        Set<String> numbers = new HashSet<>();
        int lost = 0;
        int doubled = 0;
        for (Map.Entry<UUID, String> report : acknowledged.entrySet()) {
            if (!report.getValue().equals(cases.get(report.getKey()))) {
                lost++;
            }
        }
        for (Map.Entry<UUID, String> matter : cases.entrySet()) {
            if (!acknowledged.containsKey(matter.getKey()) || !numbers.add(matter.getValue())) {
                doubled++;
            }
        }
        return new Books(acknowledged.size(), lost, doubled, half(owner, community));
    }

    private static Map<UUID, String> cases(Connection owner, long community) throws SQLException {
        Map<UUID, String> cases = new HashMap<>();
        try (PreparedStatement statement = owner.prepareStatement(
                "/* crash cases */ select id, number from requests.cases where community_id = ?")) {
            statement.setLong(1, community);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cases.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return cases;
    }

    /** Whole is a case with its first event, a last event that led to its state, its reporter, clocks and audit line. */
    private static int half(Connection owner, long community) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                /* crash half-written cases */
                select count(*)
                  from requests.cases c
                 where c.community_id = ?
                   and (1 <> (select count(*)
                                from requests.case_event e
                               where e.community_id = c.community_id and e.case_id = c.id and e.act = 'report')
                        or c.state <> (select e.state_after
                                         from requests.case_event e
                                        where e.community_id = c.community_id and e.case_id = c.id
                                        order by e.at desc, e.id desc
                                        limit 1)
                        or 1 <> (select count(*)
                                   from requests.reporter r
                                  where r.community_id = c.community_id and r.case_id = c.id)
                        or 1 <> (select count(*)
                                   from privacy.audit_entry a
                                  where a.community_id = c.community_id and a.subject = c.id
                                    and a.act = 'requests.report')
                        or c.respond_due is null
                        or c.resolve_due is null
                        or c.next_tick_at is null)
                """)) {
            statement.setLong(1, community);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    String line(int rounds) {
        return "rounds=" + rounds + " acknowledged=" + acknowledged + " lost=" + lost + " doubled=" + doubled + " half="
                + half;
    }
}
