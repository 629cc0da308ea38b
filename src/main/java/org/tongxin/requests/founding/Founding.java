package org.tongxin.requests.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.CommunityFacts;
import org.tongxin.area.MapBatch;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CalendarChanged;
import org.tongxin.requests.LadderSetting;
import org.tongxin.requests.casework.Ladder;
import org.tongxin.requests.model.Catalogue;

/** Makes communities and changes what is set for them; each act is written to the audit log. */
@Component
class Founding {

    /** What the first post looks after, until others share it. */
    private static final Set<String> FIRST_ROLES =
            Set.of("community_desk", "community_civil", "community_governance", "community_safety");

    private static final String FIRST_KIND = "community_staff";
    private static final int FIRST_TIER = 2;

    private final AreaRegister register;
    private final Communities communities;
    private final Catalogue catalogue;
    private final Ladder ladder;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final MessageSource words;
    private final Ids ids;
    private final Clock clock;

    Founding(
            AreaRegister register,
            Communities communities,
            Catalogue catalogue,
            Ladder ladder,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            MessageSource words,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.communities = communities;
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes the community whole: on the map, with catalogue and ladder, and with one post that may import the rest. One
     * that an earlier try left half made is finished.
     *
     * @return its id; empty where slug, code or host are another's
     */
    Optional<Long> make(Actor by, CommunityForm form) {
        CommunityFacts facts = form.facts();
        long id;
        try {
            id = halfMade(facts).orElseGet(() -> {
                register.putRegions(form.regions());
                return register.create(facts);
            });
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
        transactions.run(Scope.wholeOf(id), () -> {
            catalogue.install(id);
            ladder.set(id, LadderForm.USUAL);
            register.put(id, MapBatch.ofPosts(List.of(firstPost(id, form))));
            audit.append(id, by, "requests.found_community", null, facts.slug());
        });
        return Optional.of(id);
    }

    private Optional<Long> halfMade(CommunityFacts facts) {
        return communities
                .bySlug(facts.slug())
                .filter(there -> register.facts(there.id()).code().equals(facts.code()))
                .filter(there -> ladder(there.id()).isEmpty())
                .map(Community::id);
    }

    private MapBatch.PostEntry firstPost(long id, CommunityForm form) {
        String title = words.getMessage(
                "requests.founding.first_post",
                null,
                form.language().orElseThrow().locale());
        LocalDate today = LocalDate.ofInstant(clock.instant(), form.facts().zone());
        return new MapBatch.PostEntry(
                ids.next(), register.root(id), FIRST_KIND, FIRST_ROLES, title, null, null, FIRST_TIER, today, null);
    }

    /** Changes what may be changed; false where the host is another's. */
    boolean change(Actor by, long id, CommunityForm form) {
        CommunityFacts before = register.facts(id);
        CommunityFacts after = form.changed(before);
        try {
            transactions.run(Scope.wholeOf(id), () -> {
                register.change(id, after);
                audit.append(id, by, "requests.change_community", null, null);
                if (!before.zone().equals(after.zone())) {
                    events.publishEvent(new CalendarChanged(id));
                }
            });
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void changeLadder(Actor by, long id, List<LadderSetting.Level> levels) {
        transactions.run(Scope.wholeOf(id), () -> {
            ladder.set(id, levels);
            audit.append(id, by, "requests.change_ladder", null, null);
        });
    }

    CommunityFacts facts(long id) {
        return register.facts(id);
    }

    List<LadderSetting.Level> ladder(long id) {
        return transactions.reading(Scope.wholeOf(id), () -> ladder.levels(id));
    }
}
