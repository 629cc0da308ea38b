package org.tongxin.requests.catalogue;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/**
 * The editions of all communities in memory. Loaded on threads of their own, so that a caller's open transaction neither
 * lends its scope nor its uncommitted rows. Another node's new version is seen within {@link #STALE}.
 */
@Component
class Editions {

    static final Duration STALE = Duration.ofSeconds(10);

    private record Key(long communityId, int version) {}

    private final CatalogueStore store;
    private final NewEdition writing;
    private final CatalogueTables tables;
    private final Transactions transactions;
    private final Clock clock;
    private final Interner<Item> shared = Interner.newWeakInterner();
    private final AsyncLoadingCache<Long, Integer> versions;
    private final AsyncLoadingCache<Key, Optional<Edition>> editions;

    Editions(CatalogueStore store, NewEdition writing, CatalogueTables tables, Transactions transactions, Clock clock) {
        this.store = store;
        this.writing = writing;
        this.tables = tables;
        this.transactions = transactions;
        this.clock = clock;
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        this.versions = Caffeine.newBuilder()
                .executor(threads)
                .refreshAfterWrite(STALE)
                .buildAsync(community -> read(community, () -> store.currentVersion(community)));
        this.editions = Caffeine.newBuilder()
                .executor(threads)
                .maximumSize(2_000)
                .buildAsync(key -> load(key.communityId(), key.version()));
    }

    Edition current(long communityId) {
        int version = versions.get(communityId).join();
        return version == 0 ? Edition.NONE : of(communityId, version).orElse(Edition.NONE);
    }

    Optional<Edition> of(long communityId, int version) {
        if (version < 1) {
            return Optional.empty();
        }
        var key = new Key(communityId, version);
        Optional<Edition> edition = editions.get(key).join();
        if (edition.isEmpty()) {
            editions.synchronous().invalidate(key);
        }
        return edition;
    }

    private <T> T read(long communityId, Supplier<T> work) {
        return transactions.reading(Scope.wholeOf(communityId), work);
    }

    private Optional<Edition> load(long communityId, int version) {
        return read(communityId, () -> store.find(communityId, version))
                .map(edition -> new Edition(
                        version, edition.items().stream().map(shared::intern).toList(), edition.emergencyWords()));
    }

    List<Version> versions(long communityId) {
        return read(communityId, () -> store.versions(communityId, 20));
    }

    /** When one of these catalogues was last changed. */
    Instant changedAt(Set<Long> communityIds) {
        var all = new Scope(communityIds, new Scope.Reach.Nothing());
        return transactions.reading(all, () -> store.changedAt(communityIds));
    }

    /** The starter catalogue as version 1 where there is none yet. */
    void install(long communityId) {
        CatalogueReader.Reading starter = CatalogueReader.read(tables.starter());
        if (!starter.faults().isEmpty()) {
            throw new IllegalStateException("The starter catalogue is wrong: " + starter.faults());
        }
        var making = new NewEdition.Making(clock.instant(), null, "");
        transactions.run(Scope.wholeOf(communityId), () -> {
            if (store.currentVersion(communityId) == 0 && writing.open(communityId, 1, 1, making)) {
                writing.emergencyWords(communityId, 1, starter.emergencyWords());
                writing.items(communityId, 1, starter.items());
            }
            forgetAfterwards(communityId);
        });
    }

    /**
     * Makes the next version within the caller's transaction. Categories that the new list does not name are switched off, for cases keep them.
     *
     * @param based the version that was changed
     * @return the new version; the same where nothing differs; empty where somebody else was faster
     */
    Optional<Integer> change(
            long communityId, Edition based, List<Item> items, List<Item.Word> words, NewEdition.Making making) {
        List<Item> changed = changed(based, items);
        boolean wordsChanged = !words.equals(based.emergencyWords());
        if (changed.isEmpty() && !wordsChanged) {
            return Optional.of(based.version());
        }
        int version = based.version() + 1;
        forgetAfterwards(communityId);
        int since = wordsChanged
                ? version
                : store.emergencySince(communityId, based.version()).orElse(version);
        if (store.currentVersion(communityId) != based.version()
                || !writing.open(communityId, version, since, making)) {
            return Optional.empty();
        }
        if (wordsChanged) {
            writing.emergencyWords(communityId, version, words);
        }
        writing.items(communityId, version, changed);
        return Optional.of(version);
    }

    /** What differs from the version before, with those switched off that are no longer named. */
    static List<Item> changed(Edition based, List<Item> items) {
        var changed = new ArrayList<Item>();
        Map<String, Item> named = new HashMap<>();
        for (Item item : items) {
            named.put(item.code(), item);
            if (!based.item(item.code()).filter(item::equals).isPresent()) {
                changed.add(item);
            }
        }
        based.items().stream()
                .filter(item -> item.active() && !named.containsKey(item.code()))
                .map(item -> item.switched(false))
                .forEach(changed::add);
        return changed;
    }

    private void forgetAfterwards(long communityId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                versions.synchronous().invalidate(communityId);
            }
        });
    }
}
