package org.tongxin.people.mydata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.mydata.PasskeyAddress.Party;
import org.tongxin.people.mydata.PasskeyProofs.Making;
import org.tongxin.people.mydata.PasskeyProofs.Opening;
import org.tongxin.people.mydata.PasskeyRows.Held;
import org.tongxin.privacy.AuditLog;

/** Adds passkeys of residents who proved who they are, and lets them in by one. */
@Component
class Passkeys {

    /** More devices than a resident has. */
    static final int MOST = 10;

    private final PasskeyRows rows;
    private final PasskeyProofs proofs;
    private final Challenges challenges;
    private final RateLimits limits;
    private final AuditLog audit;
    private final Transactions transactions;

    Passkeys(
            PasskeyRows rows,
            PasskeyProofs proofs,
            Challenges challenges,
            RateLimits limits,
            AuditLog audit,
            Transactions transactions) {
        this.rows = rows;
        this.proofs = proofs;
        this.challenges = challenges;
        this.limits = limits;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What a device needs to make one.
     *
     * @param handle what it is to know the resident by
     * @param name what it shows them, when it asks which one to take
     * @param there ids of those they have: the device that has one makes no second
     */
    record Wanted(byte[] challenge, String handle, String name, List<String> there) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /**
     * Begins to let somebody in.
     *
     * @param browser a secret of the browser that asks, the only one that may answer
     */
    byte[] beginOpening(long communityId, String browser) {
        return transactions.in(Scope.wholeOf(communityId), () -> challenges.give(communityId, opening(browser)));
    }

    /** Who was let in; empty where the device did not prove it. */
    Optional<Visitor> open(long communityId, Party party, String browser, Opening answer) {
        return proofs.challenge(answer.clientData())
                .flatMap(challenge -> transactions.in(
                        Scope.wholeOf(communityId), () -> open(communityId, party, browser, answer, challenge)));
    }

    private Optional<Visitor> open(long communityId, Party party, String browser, Opening answer, byte[] challenge) {
        // Used up before anything else is looked at, and also where the rest fails.
        if (!challenges.take(communityId, opening(browser), challenge)) {
            return Optional.empty();
        }
        return rows.byCredential(communityId, answer.credential())
                .filter(held -> limits.take(
                        EntryController.BUCKET_OF_ONE, held.owner().residentId().toString()))
                .filter(held -> {
                    boolean proved = PasskeyRows.text(answer.handle()).equals(held.handle())
                            && proofs.opened(party, challenge, held.key(), held.signs(), answer)
                                    .filter(signs -> rows.used(held, signs))
                                    .isPresent();
                    note(held.owner(), proved ? "people.open_own_data_by_passkey" : "people.refuse_passkey");
                    return proved;
                })
                .map(Held::owner);
    }

    /** Begins to add one; empty where the resident lives here no more, or has enough of them. */
    Optional<Wanted> beginMaking(Visitor visitor, String browser) {
        return transactions.in(visitor.scope(), () -> {
            List<Held> held = rows.held(visitor);
            return rows.nameHere(visitor).filter(name -> held.size() < MOST).map(name -> {
                String handle = rows.handle(held);
                return new Wanted(
                        challenges.give(visitor.communityId(), making(visitor, handle, browser)),
                        handle,
                        hinted(name),
                        held.stream().map(Held::credential).toList());
            });
        });
    }

    /** Adds the one that a device made; false where it did not prove it, or it is there already. */
    boolean make(Visitor visitor, Party party, String browser, String handle, Making answer, String device) {
        return proofs.challenge(answer.clientData())
                .filter(challenge -> transactions.in(
                        visitor.scope(),
                        () -> challenges.take(visitor.communityId(), making(visitor, handle, browser), challenge)
                                && rows.nameHere(visitor).isPresent()
                                && proofs.made(party, challenge, answer)
                                        .filter(made -> rows.add(visitor, handle, made, device))
                                        .map(made -> note(visitor, "people.add_passkey"))
                                        .isPresent()))
                .isPresent();
    }

    /** Removes one of their own; false where they have no such one. */
    boolean remove(Visitor visitor, UUID id) {
        return transactions.in(visitor.scope(), () -> {
            boolean removed = rows.remove(visitor, id);
            if (removed) {
                note(visitor, "people.remove_passkey");
            }
            return removed;
        });
    }

    private Visitor note(Visitor visitor, String act) {
        audit.append(visitor.communityId(), visitor.actor(), act, visitor.residentId(), null);
        return visitor;
    }

    private static String opening(String browser) {
        return "open " + browser;
    }

    private static String making(Visitor visitor, String handle, String browser) {
        return String.join(" ", "make", visitor.residentId().toString(), handle, browser);
    }

    /** The first and the last sign: enough to tell two who share a device apart, and no name for who keeps its copies. */
    private static String hinted(String name) {
        int[] signs = name.codePoints().toArray();
        String first = Character.toString(signs[0]);
        return first + "*" + (signs.length > 2 ? Character.toString(signs[signs.length - 1]) : "");
    }
}
