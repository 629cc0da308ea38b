package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tongxin.kernel.Scope;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;

/** What a server that is away, a wrong address and a crash do to messages. */
class SendingFaultsTest extends SendingScene {

    @Test
    void aServerThatWasAwayGetsTheMessageOnceWhenItIsBack() {
        holder(post);
        int port = server.getSmtp().getPort();
        server.stop();
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        assertThat(sending.round(community.id())).isFalse();
        assertThat(only().state()).isEqualTo(State.QUEUED);
        assertThat(only().failure()).isEqualTo(Failure.NO_CONNECTION);
        clock.turn(Duration.ofSeconds(59));
        assertThat(sending.round(community.id())).isTrue();

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.turn(Duration.ofSeconds(2));
            sending.round(community.id());
            clock.turn(Duration.ofHours(5));
            sending.round(community.id());
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(only().state()).isEqualTo(State.SENT);
            assertThat(only().attempts()).isEqualTo(2);
        } finally {
            back.stop();
        }
    }

    @Test
    void pausesBetweenAttemptsGrowAndOldNewsIsGivenUp() {
        holder(post);
        server.stop();
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), true);
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 6; attempt++) {
            sending.round(community.id());
            Duration pause = Duration.between(clock.instant(), only().nextTryAt());
            assertThat(pause).isGreaterThan(before);
            before = pause;
            clock.turn(pause);
        }
        clock.turn(Duration.ofHours(73));
        sending.round(community.id());
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().failure()).isEqualTo(Failure.TOO_OLD);
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceAndHoldsUpNobody() {
        String good = holder(post);
        notices.toResident(
                community.id(), vault.seal("not an address"), "en", "t.new", ids.next(), Map.of("what", "x"));
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(good).isNotEmpty();
        assertThat(all()).extracting(Message::failure).containsExactlyInAnyOrder(null, Failure.BAD_ADDRESS);
    }

    @Test
    void aVacantPostIsSeenInTheOutbox() {
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        sending.round(community.id());
        assertThat(only().failure()).isEqualTo(Failure.NO_ADDRESS);
        assertThat(server.getReceivedMessages()).isEmpty();

        holder(post);
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> assertThat(outbox.retry(community.id(), only().id(), clock.instant()))
                        .isTrue());
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoNodesAtOnceSendEachMessageOnce() throws Exception {
        holder(post);
        for (int i = 0; i < 60; i++) {
            notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "n" + i), false);
        }
        Sending other = sending();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> sending.round(community.id()));
            var two = nodes.submit(() -> other.round(community.id()));
            assertThat(one.get()).isTrue();
            assertThat(two.get()).isTrue();
        }
        assertThat(server.getReceivedMessages()).hasSize(60);
        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getMessageID())
                .doesNotHaveDuplicates();
    }

    @Test
    void aCrashBetweenSendingAndNotingIsSeenByTheSameMessageId() throws Exception {
        holder(post);
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> outbox.claim(
                        community.id(), clock.instant(), clock.instant().plusSeconds(600), 20));
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.turn(Duration.ofMinutes(10));
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .contains(only().id().toString());
    }

    @Test
    void aLineBreakInAValueMakesNoHeader() throws Exception {
        notices.toResident(
                community.id(),
                vault.seal("resident@example.test"),
                "en",
                "t.new",
                ids.next(),
                Map.of("what", "a\r\nBcc: other@example.test"));
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }
}
