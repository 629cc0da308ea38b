package org.tongxin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Kills the program, and in other rounds its database, while reports come in; then looks whether every acknowledged case
 * is there once and whole, whether timers fire, whether every event reaches its listeners, and whether the audit log
 * verifies. {@code bin/crash-test} runs it for longer.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static final long SEED = Long.getLong("crash.seed", 20260214);
    private static final Path RESULT = Path.of("target", "crash-test.txt");

    private final Random random = new Random(SEED);

    @Test
    void nothingAcknowledgedIsLostOrDoubledByAKill() throws Exception {
        try (var program = new Program(Path.of("target", "test-data", "crash-" + UUID.randomUUID()))) {
            program.start();
            Submission submission = Submission.inNewCommunity(program);
            var load = new Load(submission);
            for (int round = 0; round < ROUNDS; round++) {
                strike(program, load, round % 2 == 0);
            }
            Books books;
            try (Connection owner = program.owner()) {
                books = Books.compare(owner, submission.community(), load.acknowledged());
                assertThat(load.changedNumbers()).isEmpty();
                assertThat(books).isEqualTo(new Books(load.acknowledged().size(), 0, 0, 0));
            }
            whatWaitedGoesOnAfterAKill(program, submission.community());
            theAuditLogVerifies(program, submission.community());
            Files.writeString(RESULT, books.line(ROUNDS) + "\n");
        }
    }

    private void strike(Program program, Load load, boolean wholeProgram) throws Exception {
        load.until(20 + random.nextInt(60), wholeProgram ? program::kill : program::killDatabase);
        if (wholeProgram) {
            program.start();
        } else {
            program.awaitUp();
        }
        load.settle();
    }

    private static void whatWaitedGoesOnAfterAKill(Program program, long community) throws Exception {
        program.kill();
        UUID late;
        try (Connection owner = program.owner()) {
            late = new Timers(owner, community).runOut();
            new Outbox(owner, community).leaveUnfinished(late);
        }
        program.start();
        try (Connection owner = program.owner()) {
            new Timers(owner, community).awaitNoticed(late);
            new Outbox(owner, community).awaitEmpty();
            new Seals(owner, community).awaitAll();
        }
    }

    private static void theAuditLogVerifies(Program program, long community) throws Exception {
        Program.Ended verified = program.command("verify-audit");
        assertThat(verified.words()).containsPattern("community=" + community + " seals=[1-9].* ok");
        assertThat(verified.code()).isZero();
    }
}
