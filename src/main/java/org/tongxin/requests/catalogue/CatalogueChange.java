package org.tongxin.requests.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;

/** Makes a new version of a catalogue in somebody's name. */
@Component
class CatalogueChange {

    private final Editions editions;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    CatalogueChange(Editions editions, Transactions transactions, AuditLog audit, Clock clock) {
        this.editions = editions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes one category; empty where somebody else was faster. */
    Optional<Integer> one(Actor actor, long communityId, Edition based, Item changed) {
        var items = new ArrayList<>(based.items());
        items.replaceAll(item -> item.code().equals(changed.code()) ? changed : item);
        return make(actor, communityId, based, items, based.emergencyWords(), changed.code());
    }

    /** Replaces the catalogue by what a spreadsheet says; empty where somebody else was faster. */
    Optional<Integer> all(
            Actor actor, long communityId, Edition based, List<Item> items, List<Item.Word> emergencyWords) {
        return make(actor, communityId, based, items, emergencyWords, "xlsx");
    }

    private Optional<Integer> make(
            Actor actor,
            long communityId,
            Edition based,
            List<Item> items,
            List<Item.Word> emergencyWords,
            String note) {
        return transactions.in(actor.scope(), () -> {
            var making = new NewEdition.Making(clock.instant(), actor.accountId(), note);
            Optional<Integer> made = editions.change(communityId, based, items, emergencyWords, making);
            made.ifPresent(version ->
                    audit.append(communityId, actor, "requests.change_catalogue", null, note + " → " + version));
            return made;
        });
    }
}
