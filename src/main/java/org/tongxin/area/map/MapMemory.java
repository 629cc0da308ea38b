package org.tongxin.area.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.area.MapChanged;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Maps;

/**
 * Keeps the maps. They are read before the port opens; a change made on this node is read as soon as it is committed,
 * one made elsewhere is noticed by its version within seconds. Until then the map before it answers.
 */
@Component
class MapMemory implements Maps, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MapMemory.class);

    private final MapRows rows;
    private final MapSettings settings;
    private final Clock clock;
    private final Cache<Long, CommunityMap> maps;
    private final AtomicReference<Directory> directory = new AtomicReference<>(Directory.EMPTY);
    private volatile @Nullable Thread watch;

    MapMemory(MapRows rows, MapSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.maps = Caffeine.newBuilder()
                .maximumWeight(settings.areas())
                .weigher((Long id, CommunityMap map) -> map.size())
                .build();
    }

    Directory directory() {
        return directory.get();
    }

    @Override
    public Optional<CommunityMap> of(long communityId) {
        CommunityMap known = maps.getIfPresent(communityId);
        if (known != null) {
            return Optional.of(known);
        }
        return directory().byId(communityId).isEmpty() ? Optional.empty() : Optional.of(read(communityId));
    }

    @Override
    public int today(long communityId) {
        return directory().today(communityId, clock);
    }

    /** Reads what changed since the last look. */
    void look() {
        var now = new Directory(rows.communities());
        Map<Long, MapRows.Entry> before = directory.getAndSet(now).byNumber();
        for (MapRows.Entry entry : now.entries()) {
            long id = entry.community().id();
            CommunityMap known = maps.getIfPresent(id);
            boolean isNew = !before.containsKey(id);
            if (known == null ? isNew : known.version() < entry.version()) {
                read(id);
            }
        }
    }

    /** Reads a map on a thread of its own: whoever asks may be inside a transaction of another scope. */
    private CommunityMap read(long communityId) {
        return apart(() -> {
            CommunityMap fresh = rows.map(communityId);
            return Objects.requireNonNull(maps.asMap()
                    .merge(communityId, fresh, (old, young) -> young.version() >= old.version() ? young : old));
        });
    }

    private static <T> T apart(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("map-read").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a map was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A map could not be read", e.getCause());
        }
    }

    @EventListener
    void on(MapChanged changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            apart(() -> look(changed));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                apart(() -> look(changed));
            }
        });
    }

    private boolean look(MapChanged changed) {
        try {
            look();
            return true;
        } catch (RuntimeException e) {
            log.warn("The changed map of community {} could not be read; it is tried again", changed.communityId(), e);
            return false;
        }
    }

    @Override
    public void start() {
        look();
        watch = Thread.ofVirtual().name("map-watch").start(this::watch);
        log.info(
                "Maps in memory: {}",
                maps.asMap().values().stream()
                        .collect(Collectors.summarizingInt(CommunityMap::size))
                        .getSum());
    }

    private void watch() {
        boolean well = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(settings.look());
                look();
                well = true;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (well && !Thread.currentThread().isInterrupted()) {
                    log.warn("Changed maps cannot be noticed; tried again every {}", settings.look(), e);
                }
                well = false;
            }
        }
    }

    @Override
    public void stop() {
        Thread running = watch;
        watch = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Before the port opens and after it closes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
