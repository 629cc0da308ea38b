package org.tongxin.area.map;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Community;
import org.tongxin.area.Point;

/** The communities of this installation at one moment. */
final class Directory {

    static final Directory EMPTY = new Directory(List.of());

    private final List<MapRows.Entry> entries;
    private final Map<Long, MapRows.Entry> byNumber = new HashMap<>();
    private final Map<String, Community> bySlug = new HashMap<>();
    private final Map<String, Community> byHost = new HashMap<>();

    Directory(List<MapRows.Entry> entries) {
        this.entries = List.copyOf(entries);
        for (MapRows.Entry entry : entries) {
            byNumber.put(entry.community().id(), entry);
            bySlug.put(entry.community().slug(), entry.community());
            if (entry.host() != null) {
                byHost.put(entry.host().toLowerCase(Locale.ROOT), entry.community());
            }
        }
    }

    List<MapRows.Entry> entries() {
        return entries;
    }

    Map<Long, MapRows.Entry> byNumber() {
        return byNumber;
    }

    Optional<Community> byId(long id) {
        return Optional.ofNullable(byNumber.get(id)).map(MapRows.Entry::community);
    }

    Optional<Community> bySlug(@Nullable String slug) {
        return slug == null ? Optional.empty() : Optional.ofNullable(bySlug.get(slug));
    }

    Optional<Community> byHost(@Nullable String host) {
        return host == null ? Optional.empty() : Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
    }

    /** The communities whose box holds the point. */
    List<Long> around(Point point) {
        return entries.stream()
                .filter(entry -> entry.box().holds(point.lng(), point.lat()))
                .map(entry -> entry.community().id())
                .toList();
    }

    int today(long communityId, Clock clock) {
        MapRows.Entry entry = byNumber.get(communityId);
        var zone = entry == null ? ZoneOffset.UTC : entry.community().zone();
        return Math.toIntExact(LocalDate.ofInstant(clock.instant(), zone).toEpochDay());
    }
}
