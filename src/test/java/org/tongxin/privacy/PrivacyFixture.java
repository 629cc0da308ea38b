package org.tongxin.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;

/** Residents and a matter of consent for tests, so that privacy is tested without the module that keeps residents. */
@Component
public class PrivacyFixture implements Subjects {

    /** A matter of consent that only tests know. */
    public static final String KIND = "test.consent";

    private record Made(long communityId, Subject subject) {}

    private final Map<UUID, Made> made = new ConcurrentHashMap<>();
    private final Ids ids;

    PrivacyFixture(Ids ids) {
        this.ids = ids;
    }

    /** A resident of the community whose file is a task of its own. */
    public Subject resident(long communityId) {
        UUID id = ids.next();
        var subject = new Subject(id, "测试居民", task(communityId), "/account");
        made.put(id, new Made(communityId, subject));
        return subject;
    }

    /** Something to be done. */
    public Task task(long communityId) {
        return new Task(communityId, "test.file", ids.next());
    }

    @Override
    public Optional<Subject> find(Actor.Staff who, long communityId, UUID id) {
        return Optional.ofNullable(made.get(id))
                .filter(one -> one.communityId() == communityId && who.scope().covers(communityId))
                .map(Made::subject);
    }

    /** The matter of consent. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        ConsentKind testConsent() {
            return new ConsentKind(KIND, "privacy.consent.title", "privacy.consent.what", 2, 2, true);
        }
    }
}
