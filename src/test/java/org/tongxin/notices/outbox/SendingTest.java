package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tongxin.HandClock;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.access.Holders;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Installation;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.notices.Notices;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;
import org.tongxin.ui.Language;

@RealProgram
class SendingTest {

    private static final Actor BY = new Actor.Machine("test", Scope.NOTHING);
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-05-01T16:00:00Z");

    @Autowired
    OutboxTable outbox;

    @Autowired
    Transactions transactions;

    @Autowired
    Communities communities;

    @Autowired
    Holders holders;

    @Autowired
    Vault vault;

    @Autowired
    Installation installation;

    @Autowired
    AreaFixture areas;

    @Autowired
    Accounts accounts;

    private final HandClock clock = new HandClock(NOON);
    private final Ids ids = new Ids(clock);
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    private final StaticMessageSource words = new StaticMessageSource();

    private AreaFixture.Made community;
    private UUID post;
    private Sending sending;
    private Notices notices;

    @BeforeEach
    void prepare() {
        server.start();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "3000");
        mail.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        words.addMessage("t.new.subject", Locale.forLanguageTag("zh-Hans"), "新诉求：{what}");
        words.addMessage("t.new.body", Locale.forLanguageTag("zh-Hans"), "{what}，请处理。");
        words.addMessage("t.new.subject", Locale.ENGLISH, "New: {what}");
        words.addMessage("t.new.body", Locale.ENGLISH, "It's here: {link} ({what})");
        community = areas.community();
        post = community.post(0, "grid_worker");
        sending = sending();
        notices = new QueuedNotices(
                outbox,
                transactions,
                new Sending(
                        outbox, transactions, communities, holders, letters(), vault, ids, settings(), none(), clock),
                ids,
                clock);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

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

    @Test
    void anotherCommunitySeesNoMessage() {
        notices.toPost(community.id(), post, "t.new", ids.next(), Map.of("what", "x"), false);
        long other = areas.bare(1, 0).id();
        assertThat(transactions.reading(
                        Scope.wholeOf(other),
                        () -> outbox.list(List.of(community.id(), other), null, null, new UUID(0, 0), 10)))
                .isEmpty();
    }

    private String holder(UUID heldPost) {
        return holder(heldPost, Language.ZH_HANS);
    }

    private String holder(UUID heldPost, Language language) {
        UUID id = ids.next();
        String login = "n" + id.toString().replace("-", "");
        String address = login + "@example.test";
        accounts.create(BY, new NewAccount(id, login, "测试员", address, language, AccessFixture.PASSWORD, false));
        accounts.give(BY, community.id(), ids.next(), id, heldPost, LocalDate.of(2000, 1, 1), null);
        return address;
    }

    private Message only() {
        List<Message> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Message> all() {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> outbox.list(List.of(community.id()), null, null, new UUID(0, 0), 200));
    }

    private Sending sending() {
        var beans = new StaticListableBeanFactory(Map.of("mail", mail));
        return new Sending(
                outbox,
                transactions,
                communities,
                holders,
                letters(),
                vault,
                ids,
                settings(),
                beans.getBeanProvider(JavaMailSender.class),
                clock);
    }

    private static org.springframework.beans.factory.ObjectProvider<JavaMailSender> none() {
        return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    }

    private Letters letters() {
        return new Letters(words, installation);
    }

    private static NoticesSettings settings() {
        return new NoticesSettings(
                "tongxin@example.test", Duration.ofSeconds(10), Duration.ofHours(72), Duration.ofDays(90));
    }
}
