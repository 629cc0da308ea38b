package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.tongxin.ui.Language;

/** A mail server, an outbox, and a community whose posts are held. */
@RealProgram
abstract class SendingScene {

    static final Actor BY = new Actor.Machine("test", Scope.NOTHING);
    static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    static final Instant NIGHT = Instant.parse("2026-05-01T16:00:00Z");

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

    final HandClock clock = new HandClock(NOON);
    final Ids ids = new Ids(clock);
    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    final StaticMessageSource words = new StaticMessageSource();

    AreaFixture.Made community;
    UUID post;
    Sending sending;
    Notices notices;

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

    String holder(UUID heldPost) {
        return holder(heldPost, Language.ZH_HANS);
    }

    String holder(UUID heldPost, Language language) {
        UUID id = ids.next();
        String login = "n" + id.toString().replace("-", "");
        String address = login + "@example.test";
        accounts.create(BY, new NewAccount(id, login, "测试员", address, language, AccessFixture.PASSWORD, false));
        accounts.give(BY, community.id(), ids.next(), id, heldPost, LocalDate.of(2000, 1, 1), null);
        return address;
    }

    Message only() {
        List<Message> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    List<Message> all() {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> outbox.list(List.of(community.id()), null, null, new UUID(0, 0), 200));
    }

    Sending sending() {
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

    static org.springframework.beans.factory.ObjectProvider<JavaMailSender> none() {
        return new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    }

    Letters letters() {
        return new Letters(words, installation);
    }

    static NoticesSettings settings() {
        return new NoticesSettings(
                "tongxin@example.test", Duration.ofSeconds(10), Duration.ofHours(72), Duration.ofDays(90));
    }
}
