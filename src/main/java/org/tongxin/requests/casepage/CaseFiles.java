package org.tongxin.requests.casepage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CaseActs.NoSuchCase;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.casework.Casework;
import org.tongxin.requests.intake.Reporters;
import org.tongxin.requests.model.Case;

/** Reads a case for a member of staff; showing who reported it is a look that is written down. */
@Component
class CaseFiles {

    private final CaseStore cases;
    private final Casework casework;
    private final BesideRows beside;
    private final Reporters reporters;
    private final Judgement judgement;
    private final Communities communities;
    private final AuditLog audit;
    private final Transactions transactions;

    CaseFiles(
            CaseStore cases,
            Casework casework,
            BesideRows beside,
            Reporters reporters,
            Judgement judgement,
            Communities communities,
            AuditLog audit,
            Transactions transactions) {
        this.cases = cases;
        this.casework = casework;
        this.beside = beside;
        this.reporters = reporters;
        this.judgement = judgement;
        this.communities = communities;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Which case is meant.
     *
     * @param community slug of its community; empty where the reader works for one only
     */
    record Address(String number, String community) {}

    /**
     * The file for its page.
     *
     * @throws NoSuchCase where the reader's scope does not reach it
     */
    CaseFile open(Actor.Staff staff, Address address) {
        return read(staff, address, "requests.see_reporter");
    }

    /** The file with the whole phone number: a look of its own. */
    CaseFile reveal(Actor.Staff staff, Address address) {
        return read(staff, address, "requests.reveal_reporter");
    }

    /** The file for an act, without who reported it. */
    CaseFile toAct(Actor.Staff staff, Address address) {
        return read(staff, address, null);
    }

    private CaseFile read(Actor.Staff staff, Address address, @Nullable String look) {
        return transactions.in(staff.scope(), () -> {
            Case matter = find(staff, address);
            Beside rows = beside.of(matter);
            var assisting = rows.assisting();
            String hidden = judgement.hidesReporter(staff, matter, assisting);
            return new CaseFile(
                    matter,
                    casework.parts(staff, matter, assisting),
                    cases.history(matter.communityId(), matter.id()),
                    rows,
                    hidden == null && look != null ? reporter(staff, matter, look) : null,
                    hidden,
                    judgement.refusals(staff, matter, assisting));
        });
    }

    private Reporters.@Nullable Reporter reporter(Actor.Staff staff, Case matter, String look) {
        Reporters.Reporter reporter = reporters.of(matter.communityId(), matter.id()).stream()
                .filter(one -> !one.follows())
                .findFirst()
                .orElse(null);
        if (reporter != null) {
            audit.append(matter.communityId(), staff, look, matter.id(), null);
        }
        return reporter;
    }

    /** The case alone, within the reader's reach; to be called inside a transaction of the reader's scope. */
    Case find(Actor.Staff staff, Address address) {
        List<Case> found = cases.withNumber(staff.scope(), address.number());
        if (found.size() == 1) {
            return found.getFirst();
        }
        return found.stream()
                .filter(one -> slug(one).equals(address.community()))
                .findFirst()
                .orElseThrow(NoSuchCase::new);
    }

    /** The id of the case with the number, or null where the reader's scope does not reach one. */
    @Nullable
    UUID idOf(Actor.Staff staff, long communityId, String number) {
        return transactions.reading(
                staff.scope(),
                () -> cases.withNumber(staff.scope(), number).stream()
                        .filter(one -> one.communityId() == communityId)
                        .map(Case::id)
                        .findFirst()
                        .orElse(null));
    }

    String slug(Case matter) {
        return communities.byId(matter.communityId()).map(Community::slug).orElse("");
    }
}
