package org.tongxin.people.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;

/** 落图: the place on the map that an address in a sheet surely means. Not for several threads. */
final class Homes {

    private static final int AT_HAND = 5_000;

    private final Places places;
    private final long communityId;
    private final Map<String, Home> known = new LinkedHashMap<>(AT_HAND * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Home> eldest) {
            return size() > AT_HAND;
        }
    };

    /**
     * Where a household lives.
     *
     * @param id the smallest place that is sure, or null
     * @param door true where it is the very door
     */
    record Home(@Nullable UUID id, boolean door) {
        static final Home NOWHERE = new Home(null, false);
    }

    Homes(Places places, long communityId) {
        this.places = places;
        this.communityId = communityId;
    }

    Home of(Person person) {
        String words = person.grid().isEmpty() ? person.place() : (person.grid() + " " + person.place()).strip();
        return words.isEmpty() ? Home.NOWHERE : known.computeIfAbsent(words, this::find);
    }

    private Home find(String words) {
        return places.find(communityId, words, 1)
                .certain()
                .map(Placement::exact)
                .filter(step -> step.kind() != AreaKind.COMMUNITY)
                .map(step -> new Home(step.id(), step.kind() == AreaKind.HOME))
                .orElse(Home.NOWHERE);
    }
}
