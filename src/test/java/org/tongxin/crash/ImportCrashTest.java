package org.tongxin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Kills the program in the middle of a dry run and twice in the middle of entering: the import goes on by itself, and
 * every household is there once and whole.
 */
class ImportCrashTest {

    private static final int HOUSEHOLDS = 6_000;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void anImportThatIsKilledGoesOnWhereItStopped() throws Exception {
        try (var program = new Program(Path.of("target", "test-data", "crash-import-" + UUID.randomUUID()))) {
            program.start();
            String[] begun = post(program, "/open311/crash/import?households=" + HOUSEHOLDS)
                    .split(" ", 3);
            long community = Long.parseLong(begun[0]);
            String id = begun[1];
            int residents = Integer.parseInt(begun[2]);
            await(program, community, "checking", 1);
            program.kill();
            program.start();
            await(program, community, "checked", 0);
            post(program, "/open311/crash/import/enter?community=" + community + "&id=" + id);
            for (int parts : new int[] {1, 3}) {
                await(program, community, "entering", parts);
                program.kill();
                assertNothingHalfDone(program, community);
                program.start();
            }
            await(program, community, "entered", 0);
            assertThat(number(program, "select count(*) from people.household where community_id = ?", community))
                    .isEqualTo(HOUSEHOLDS);
            assertThat(number(program, "select count(*) from people.resident where community_id = ?", community))
                    .isEqualTo(residents);
            assertNothingHalfDone(program, community);
        }
    }

    /** What is there is what the parts that are noted as done brought. */
    private static void assertNothingHalfDone(Program program, long community) throws Exception {
        assertThat(number(program, """
                select abs(i.residents - (select count(*) from people.resident r where r.community_id = i.community_id))
                     + abs(i.households - (select count(*) from people.household h where h.community_id = i.community_id))
                     + (select count(*) from people.household h
                         where h.community_id = i.community_id
                           and not exists (select 1 from people.residence r
                                            where r.community_id = h.community_id and r.household_id = h.id
                                              and r.tie = '02'))
                  from people.import i where i.community_id = ?
                """, community)).isZero();
    }

    private static void await(Program program, long community, String state, int parts) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (number(
                        program,
                        "select count(*) from people.import where community_id = ? and (state = '" + state
                                + "' and parts_done >= " + parts + " or state = 'entered')",
                        community)
                == 0) {
            assertThat(Instant.now()).as("%s within %s", state, LIMIT).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static long number(Program program, String query, long community) throws IOException, SQLException {
        try (Connection owner = program.owner();
                PreparedStatement statement = owner.prepareStatement("/* crash import */ " + query)) {
            statement.setLong(1, community);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String post(Program program, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = program.client()
                .send(
                        HttpRequest.newBuilder(program.address(path))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
