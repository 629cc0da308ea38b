package org.tongxin.people.imports;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;

/** Imports for tests of other packages. */
@Component
public class ImportDoor {

    private final Receiving receiving;
    private final Importing importing;
    private final ImportWork work;

    ImportDoor(Receiving receiving, Importing importing, ImportWork work) {
        this.receiving = receiving;
        this.importing = importing;
        this.work = work;
    }

    public UUID receive(Actor.Staff staff, long community, InputStream file) {
        return switch (receiving.take(staff, community, "households.csv", false, file)) {
            case Receiving.Received.Taken(UUID id) -> id;
            case Receiving.Received.Refused refused -> throw new IllegalStateException(refused.key());
        };
    }

    /** Starts the dry run; the program's own timer does it. */
    public void match(Actor.Staff staff, long community, UUID id) {
        if (importing.match(staff, community, id, Map.of(), true, false).any()) {
            throw new IllegalStateException("columns");
        }
    }

    /** Starts entering; the program's own timer does it. */
    public void enter(Actor.Staff staff, long community, UUID id) {
        if (importing.enter(staff, community, id, true).any()) {
            throw new IllegalStateException("not clean");
        }
    }

    /** Does what waits now. */
    public void work(long community) {
        work.run(community);
    }

    public Upload upload(Actor.Staff staff, long community, UUID id) {
        return importing.byId(staff, community, id).orElseThrow();
    }
}
