package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.kernel.Scope;
import org.tongxin.notices.outbox.Message.State;
import org.tongxin.ui.Language;

/** Who gets which message, in which language, and when. */
class SendingTest extends SendingScene {

    @Test
    void whoHoldsThePostGetsTheMessageOnce() throws Exception {
        String address = holder(post);
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "路灯坏了"), false);
        sending.round(community.id());
        sending.round(community.id());

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage received = server.getReceivedMessages()[0];
        Message message = only();
        assertThat(received.getSubject()).isEqualTo("新诉求：路灯坏了");
        assertThat(received.getContent().toString().strip()).isEqualTo("路灯坏了，请处理。");
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(received.getMessageID()).isEqualTo("<" + message.id() + "@tongxin>");
        assertThat(message.state()).isEqualTo(State.SENT);
    }

    @Test
    void everyHolderOfAPostGetsAMessageOfTheirOwn() throws Exception {
        List<String> addresses = List.of(holder(post), holder(post), holder(post));
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        sending.round(community.id());
        assertThat(server.getReceivedMessages())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.getAllRecipients()).hasSize(1))
                .extracting(one -> one.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void aResidentReadsTheirOwnLanguageAndTheLink() throws Exception {
        notices.toResident(
                community.id(),
                vault.seal("resident@example.test"),
                "en",
                "t.new",
                ids.next(),
                Map.of("what", "lamp", "path", "/p/secret-token"));
        assertThat(transactions
                        .reading(Scope.wholeOf(community.id()), () -> only())
                        .values())
                .containsEntry("what", "lamp");
        sending.round(community.id());
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("New: lamp");
        assertThat(GreenMailUtil.getBody(received).strip())
                .isEqualTo("It's here: " + installation.link("/p/secret-token") + " (lamp)");
        assertThat(received.getHeader("Content-Language")).containsExactly("en");
    }

    @Test
    void whatIsAboutAPostIsNotSentToItsHolderUnderAnotherOne() {
        UUID desk = community.post(-1, "community_desk");
        String colleague = holder(desk);
        UUID both = ids.next();
        String login = "b" + both.toString().replace("-", "");
        accounts.create(
                BY,
                new NewAccount(
                        both, login, "测试员", login + "@example.test", Language.ZH_HANS, AccessFixture.PASSWORD, false));
        accounts.give(BY, community.id(), ids.next(), both, desk, LocalDate.of(2000, 1, 1), null);
        accounts.give(BY, community.id(), ids.next(), both, post, LocalDate.of(2000, 1, 1), null);

        notices.toPost(community.id(), desk, "t.new", ids.next(), Map.of("what", "x"), false, post);
        sending.round(community.id());
        sending.round(community.id());
        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.getAllRecipients()[0].toString()).isEqualTo(colleague));
    }

    @Test
    void everyHolderIsWrittenToInTheirOwnLanguage() throws Exception {
        String chinese = holder(post);
        String english = holder(post, Language.EN);
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "lamp"), false);
        sending.round(community.id());
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (MimeMessage one : server.getReceivedMessages()) {
            boolean toEnglish = one.getAllRecipients()[0].toString().equals(english);
            assertThat(one.getSubject()).isEqualTo(toEnglish ? "New: lamp" : "新诉求：lamp");
            assertThat(one.getHeader("Content-Language")).containsExactly(toEnglish ? "en" : "zh-Hans");
        }
        assertThat(chinese).isNotEqualTo(english);
    }

    @Test
    void anAccountOfNoCommunityGetsTheLinkToANewPasswordAtOnce() throws Exception {
        words.addMessage(PasswordMail.TOPIC + ".subject", Locale.ENGLISH, "New password");
        words.addMessage(PasswordMail.TOPIC + ".body", Locale.ENGLISH, "Open {link}");
        var letters =
                new PasswordMail(new QueuedNotices(outbox, transactions, sending, ids, clock), sending, ids, clock);
        letters.sendNow(ids.next(), vault.seal("root@example.test"), "en", "/sign-in/reset?code=x");
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getAllRecipients()[0].toString()).isEqualTo("root@example.test");
        assertThat(GreenMailUtil.getBody(received).strip())
                .isEqualTo("Open " + installation.link("/sign-in/reset?code=x"));
        assertThat(all()).isEmpty();

        server.stop();
        letters.sendNow(ids.next(), vault.seal("root@example.test"), "en", "/sign-in/reset?code=x");
    }

    @Test
    void atNightOnlyLifelinesPass() {
        holder(post);
        clock.turn(Duration.between(NOON, NIGHT));
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "quiet"), false);
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "urgent"), true);
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(all()).extracting(Message::state).containsExactlyInAnyOrder(State.SENT, State.HELD);
        clock.turn(Duration.ofHours(7));
        sending.round(community.id());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aCommunitySetsItsOwnQuietHours() {
        holder(post);
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> outbox.setQuietHours(community.id(), new QuietHours(LocalTime.of(11, 30), LocalTime.of(13, 0))));
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        sending.round(community.id());
        assertThat(only().state()).isEqualTo(State.HELD);
        assertThat(only().nextTryAt()).isEqualTo(Instant.parse("2026-05-01T05:00:00Z"));
    }

    @Test
    void anotherCommunitySeesNoMessage() {
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        long other = areas.bare(1, 0).id();
        assertThat(transactions.reading(
                        Scope.wholeOf(other),
                        () -> outbox.list(List.of(community.id(), other), null, null, new UUID(0, 0), 10)))
                .isEmpty();
    }
}
