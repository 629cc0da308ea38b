package org.tongxin.notices.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.tongxin.access.Holders;
import org.tongxin.access.Holders.Holder;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Scope.Reach;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;

/**
 * Sends what waits in the outbox, community by community. A message is claimed for a few minutes, sent outside any
 * transaction, then marked: a crash in between sends it a second time under the same Message-ID, and loses none.
 */
@Component
class Sending implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final OutboxTable outbox;
    private final Transactions transactions;
    private final Communities communities;
    private final Holders holders;
    private final Letters letters;
    private final Vault vault;
    private final Ids ids;
    private final NoticesSettings settings;
    private final @Nullable JavaMailSender mail;
    private final Clock clock;

    /** One round running and one waiting: more wakes than that say nothing new. */
    private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("notices").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Sending(
            OutboxTable outbox,
            Transactions transactions,
            Communities communities,
            Holders holders,
            Letters letters,
            Vault vault,
            Ids ids,
            NoticesSettings settings,
            ObjectProvider<JavaMailSender> mail,
            Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.communities = communities;
        this.holders = holders;
        this.letters = letters;
        this.vault = vault;
        this.ids = ids;
        this.settings = settings;
        this.mail = mail.getIfAvailable();
        this.clock = clock;
    }

    /** True where a mail server is set. */
    boolean isPossible() {
        return mail != null;
    }

    private JavaMailSender server() {
        return Objects.requireNonNull(mail, "No mail server is set");
    }

    /** Begins a round soon, on a thread of its own. */
    void wake() {
        if (isPossible()) {
            rounds.execute(this::round);
        }
    }

    /** Sends what is due everywhere. */
    void round() {
        Set<Long> all = communities.all().stream().map(Community::id).collect(Collectors.toUnmodifiableSet());
        if (!isPossible() || all.isEmpty()) {
            return;
        }
        var everywhere = new Scope(all, new Reach.Nothing());
        for (long community : transactions.reading(everywhere, () -> outbox.due(all, clock.instant()))) {
            if (!round(community)) {
                return;
            }
        }
    }

    /** Sends what is due in one community; false where the mail server cannot be reached. */
    boolean round(long communityId) {
        while (true) {
            Map<Message, MimeMessage> batch = new LinkedHashMap<>();
            int claimed = transactions.in(Scope.wholeOf(communityId), () -> claim(communityId, batch));
            if (claimed == 0) {
                return true;
            }
            if (!batch.isEmpty() && !send(communityId, batch)) {
                return false;
            }
        }
    }

    private int claim(long communityId, Map<Message, MimeMessage> batch) {
        Instant now = clock.instant();
        Optional<Community> community = communities.byId(communityId);
        if (community.isEmpty()) {
            return 0;
        }
        QuietHours quiet = outbox.quietHours(communityId).orElse(QuietHours.USUAL);
        quiet.endOf(now, community.get().zone()).ifPresent(end -> outbox.hold(communityId, now, end));
        List<Message> claimed = outbox.claim(communityId, now, now.plus(LEASE), BATCH);
        for (Message message : claimed) {
            prepare(message, now, batch);
        }
        return claimed.size();
    }

    private void prepare(Message message, Instant now, Map<Message, MimeMessage> batch) {
        if (message.queuedAt().plus(settings.giveUpAfter()).isBefore(now)) {
            outbox.conclude(message, State.FAILED, Failure.TOO_OLD, now, now);
            return;
        }
        Reader reader = reader(message, now);
        if (reader == null) {
            outbox.conclude(message, State.FAILED, Failure.NO_ADDRESS, now, now);
            return;
        }
        Optional<Letters.Letter> letter = letters.of(message, reader.language());
        if (letter.isEmpty()) {
            outbox.conclude(message, State.FAILED, Failure.NO_WORDS, now, now);
            return;
        }
        try {
            batch.put(message, mime(message, reader.address(), letter.get()));
        } catch (MessagingException e) {
            outbox.conclude(message, State.FAILED, Failure.BAD_ADDRESS, now, now);
        }
    }

    /** @param language BCP 47 tag, or null where it is not known */
    private record Reader(String address, @Nullable String language) {}

    /** Who reads it, or null; further holders of the post get messages of their own, each in their language. */
    private @Nullable Reader reader(Message message, Instant now) {
        UUID post = message.postId();
        if (post == null) {
            byte[] sealed = message.sealedAddress();
            return sealed == null ? null : new Reader(vault.open(sealed), message.language());
        }
        Set<UUID> left = message.notHolding() == null
                ? Set.of()
                : holders.of(message.communityId(), message.notHolding()).stream()
                        .map(Holder::accountId)
                        .collect(Collectors.toSet());
        List<Holder> readers = holders.of(message.communityId(), post).stream()
                .filter(holder -> !left.contains(holder.accountId()))
                .filter(holder -> holder.email() != null)
                .filter(holder ->
                        message.accountId() == null || message.accountId().equals(holder.accountId()))
                .toList();
        if (readers.isEmpty()) {
            return null;
        }
        if (message.accountId() == null && readers.size() > 1) {
            outbox.narrow(message, readers.getFirst().accountId());
            readers.stream().skip(1).forEach(holder -> outbox.insert(copy(message, holder.accountId(), now)));
        }
        Holder first = readers.getFirst();
        return first.email() == null ? null : new Reader(first.email(), first.language());
    }

    /** Sends a message that stands in no outbox, once; false where it did not leave. */
    boolean now(Message message) {
        byte[] sealed = message.sealedAddress();
        Optional<Letters.Letter> letter = letters.of(message, message.language());
        if (sealed == null || letter.isEmpty() || !isPossible()) {
            return false;
        }
        try {
            server().send(mime(message, vault.open(sealed), letter.get()));
            return true;
        } catch (MessagingException | MailException e) {
            LOG.warn("A message did not leave: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Message copy(Message message, UUID account, Instant now) {
        return new Message(
                message.communityId(),
                ids.next(),
                message.postId(),
                account,
                message.notHolding(),
                null,
                message.language(),
                message.topic(),
                message.about(),
                message.values(),
                message.lifeline(),
                State.QUEUED,
                0,
                message.queuedAt(),
                now,
                null,
                null);
    }

    private MimeMessage mime(Message message, String address, Letters.Letter letter) throws MessagingException {
        MimeMessage mime = server().createMimeMessage();
        var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(new InternetAddress(address, true));
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        helper.setSentDate(java.util.Date.from(message.queuedAt()));
        mime.setHeader("Message-ID", "<" + message.id() + "@tongxin>");
        mime.setHeader("Content-Language", letter.language().tag());
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /** Sends over one connection and notes what became of each; false where no connection came about. */
    private boolean send(long communityId, Map<Message, MimeMessage> batch) {
        Map<Object, Exception> failed = Map.of();
        boolean reached = true;
        try {
            server().send(batch.values().toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            failed = e.getFailedMessages();
            reached = e.getCause() == null;
        } catch (MailException e) {
            LOG.warn("The mail server takes no messages: {}", e.getClass().getSimpleName());
            Exception all = e;
            failed = batch.values().stream().collect(Collectors.toMap(mime -> mime, mime -> all));
            reached = false;
        }
        var results = new LinkedHashMap<Message, Optional<Failure>>();
        for (var entry : batch.entrySet()) {
            Exception problem = failed.get(entry.getValue());
            results.put(
                    entry.getKey(),
                    problem == null
                            ? Optional.empty()
                            : Optional.of(reached ? failure(problem) : Failure.NO_CONNECTION));
        }
        transactions.run(
                Scope.wholeOf(communityId),
                () -> results.forEach((message, failure) -> conclude(message, failure.orElse(null))));
        return reached;
    }

    private void conclude(Message message, @Nullable Failure failure) {
        Instant now = clock.instant();
        if (failure == null) {
            outbox.conclude(message, State.SENT, null, now, now);
        } else if (failure.isPassing()) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts() - 1, 7));
            Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            outbox.conclude(message, State.QUEUED, failure, now, next);
        } else {
            outbox.conclude(message, State.FAILED, failure, now, now);
        }
    }

    private static Failure failure(Exception problem) {
        boolean address = problem instanceof AddressException
                || (problem instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
        return address ? Failure.BAD_ADDRESS : Failure.REFUSED;
    }

    @Override
    public void destroy() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.info("A round of sending goes on after the next start");
        }
    }
}
