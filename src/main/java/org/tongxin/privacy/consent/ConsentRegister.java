package org.tongxin.privacy.consent;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.ConsentChanged;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Consents;

/** Writes consents down with the words as they stood, and takes them back. */
@Component
class ConsentRegister implements Consents {

    static final int WITNESS = 60;

    private final List<ConsentKind> kinds;
    private final ConsentTable table;
    private final MessageSource messages;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ConsentRegister(
            List<ConsentKind> kinds,
            ConsentTable table,
            MessageSource messages,
            AuditLog audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ConsentKind::code)).toList();
        this.table = table;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    List<ConsentKind> kinds() {
        return kinds;
    }

    @Override
    public boolean stands(long communityId, UUID subject, String kind) {
        return standing(communityId, kind, List.of(subject)).contains(subject);
    }

    @Override
    public Set<UUID> standing(long communityId, String kind, Collection<UUID> subjects) {
        return table.standing(communityId, kind(kind), subjects);
    }

    @Override
    public void give(Actor by, Giving giving) {
        ConsentKind kind = kind(giving.kind());
        SafeText witness = SafeText.line(giving.witness(), WITNESS);
        if (giving.channel().needsWitness() && witness.isEmpty() || !witness.ok()) {
            throw new IllegalArgumentException("A spoken consent needs a witness");
        }
        if (table.standsInVersion(giving.communityId(), giving.subject(), kind)) {
            return;
        }
        // An older version ends where the new one begins.
        table.end(giving.communityId(), giving.subject(), kind.code(), giving.channel(), by, clock.instant());
        Locale language = giving.language();
        table.keepWords(
                giving.communityId(), kind, language, messages.getMessage(kind.text(), new Object[0], language));
        table.insert(
                ids.next(), giving, kind.version(), witness.isEmpty() ? null : witness.text(), by, clock.instant());
        audit.append(
                giving.communityId(),
                by,
                "privacy.give_consent",
                giving.subject(),
                kind.code() + " v" + kind.version() + " " + giving.channel().code());
        events.publishEvent(new ConsentChanged(giving.communityId(), giving.subject(), kind.code(), true));
    }

    @Override
    public void withdraw(Actor by, long communityId, UUID subject, String kind, Channel channel) {
        if (table.end(communityId, subject, kind, channel, by, clock.instant())) {
            audit.append(communityId, by, "privacy.withdraw_consent", subject, kind + " " + channel.code());
            events.publishEvent(new ConsentChanged(communityId, subject, kind, false));
        }
    }

    @Override
    public List<Consent> of(long communityId, UUID subject) {
        return table.of(communityId, subject);
    }

    private ConsentKind kind(String code) {
        return kinds.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consent is called " + code));
    }
}
