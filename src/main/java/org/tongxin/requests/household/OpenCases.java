package org.tongxin.requests.household;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.HouseholdPanel;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.casework.Reach;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Page;

/** Cases that somebody of the household reported or follows, the open ones first; only those the reader may see. */
@Component
@Order(10)
class OpenCases implements HouseholdPanel {

    private static final int MOST = 12;
    private static final int TITLE = 40;

    private final JdbcClient jdbc;
    private final CaseWords words;

    OpenCases(JdbcClient jdbc, CaseWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String heading() {
        return "requests.household.heading";
    }

    @Override
    public String nothing() {
        return "requests.household.nothing";
    }

    private record Row(
            String number,
            String words,
            String state,
            @Nullable OffsetDateTime due) {}

    @Override
    public List<Line> lines(Actor.Staff staff, Page page, long communityId, UUID householdId, Set<UUID> residents) {
        List<Row> rows = jdbc.sql("""
                        /* requests/household cases */
                        select distinct c.number, c.words, c.state, c.resolve_due, c.reported_at, c.state = 'closed' as over
                          from requests.reporter r
                          join requests.cases c on c.community_id = r.community_id and c.id = r.case_id
                         where r.community_id = :community and r.resident_id = any (:residents) and %s
                         order by over, c.reported_at desc
                         limit :most
                        """.formatted(Reach.CONDITION))
                .param("community", communityId)
                .param("residents", residents.toArray(UUID[]::new))
                .param("most", MOST)
                .params(Reach.parameters(staff.scope()))
                .query((row, i) -> new Row(
                        row.getString("number"),
                        row.getString("words"),
                        row.getString("state"),
                        row.getBoolean("over") ? null : row.getObject("resolve_due", OffsetDateTime.class)))
                .list();
        return rows.stream()
                .map(row -> new Line(
                        title(row.words()),
                        "/work/" + row.number(),
                        words.state(page, CaseState.of(row.state())),
                        row.due() == null
                                ? null
                                : page.t(
                                        "requests.household.promised",
                                        page.when(row.due().toInstant()))))
                .toList();
    }

    private static String title(String words) {
        String first = words.lines().findFirst().orElse("");
        return first.codePointCount(0, first.length()) <= TITLE
                ? first
                : first.substring(0, first.offsetByCodePoints(0, TITLE)) + "…";
    }
}
