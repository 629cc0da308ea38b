package org.tongxin.insight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.requests.RequestsFixture;

/** Cases that stand where a test of the board wants them, put there past the acts. */
@Component
public class BoardFixture {

    /** Closed, answered, in time, solved, graded 5. */
    public static final String GOOD = """
            state = 'closed', survey = 'answered', outcome = 'solved', solved = true, satisfied = 5,
            respond_due = reported_at + interval '1 day', responded_at = reported_at + interval '2 hours',
            resolve_due = reported_at + interval '5 days', resolved_at = reported_at + interval '2 days',
            closed_at = reported_at + interval '3 days', closed_on = date '2026-01-01'""";

    private final RequestsFixture requests;
    private final OwnerFixture owner;

    BoardFixture(RequestsFixture requests, OwnerFixture owner) {
        this.requests = requests;
        this.owner = owner;
    }

    /** A case reported at that moment, in the first grid. */
    public UUID reported(AreaFixture.Made community, Instant at, String category) {
        return ProgramClock.at(at, () -> requests.report(community, category, "看板上的一件事"));
    }

    /** A closed case that counts in all three rates, except for what is set otherwise. */
    public UUID good(AreaFixture.Made community, Instant at, String otherwise) {
        UUID id = reported(community, at, "A01");
        set(community, id, GOOD);
        if (!otherwise.isEmpty()) {
            set(community, id, otherwise);
        }
        return id;
    }

    public void set(AreaFixture.Made community, UUID id, String values) {
        owner.jdbc()
                .sql("update requests.cases set " + values + " where community_id = :community and id = :id")
                .param("community", community.id())
                .param("id", id)
                .update();
    }

    /** Many cases of the last months in every standing and state, over all grids and several categories. */
    public void scatter(AreaFixture.Made community, int cases, LocalDate today, long seed) {
        var random = new Random(seed);
        String[] categories = {"A01", "B01", "D05", "H02", "L03"};
        for (int i = 0; i < cases; i++) {
            LocalDate day = today.minusDays(random.nextInt(200));
            Instant at = day.atTime(random.nextInt(24), random.nextInt(60))
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant();
            UUID id = reported(community, at, categories[random.nextInt(categories.length)]);
            set(community, id, standing(random));
            int grid = random.nextInt(community.grids().size() + 1);
            set(
                    community,
                    id,
                    grid == community.grids().size()
                            ? "grid_id = null"
                            : "grid_id = '" + community.grids().get(grid).id() + "'");
        }
    }

    private static String standing(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "state = 'handling', tier = 2";
            case 1 -> "state = 'paused', paused_until = now() + interval '1 day'";
            case 2 -> "state = 'to_check', tier = 3, resolved_at = reported_at + interval '1 day'";
            case 3 -> GOOD + ", kind = 'praise'";
            case 4 -> GOOD.replace("survey = 'answered'", "survey = 'not_reached'");
            case 5 -> GOOD + ", excluded = '系统测试'";
            case 6 ->
                GOOD.replace("survey = 'answered'", "survey = 'not_asked'")
                        .replace("outcome = 'solved'", "outcome = 'withdrawn'");
            case 7 ->
                GOOD.replace("interval '2 days'", "interval '9 days'").replace("satisfied = 5", "satisfied = null");
            case 8 ->
                GOOD.replace("solved = true", "solved = false").replace("satisfied = 5", "satisfied = 2")
                        + ", reopened = 1";
            default -> GOOD;
        };
    }
}
