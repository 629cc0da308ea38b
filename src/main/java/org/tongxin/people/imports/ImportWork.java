package org.tongxin.people.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Register;
import org.tongxin.people.imports.Upload.State;

/** Does the waiting work of uploads, one after another; goes on after a kill where it stopped. */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final Communities communities;
    private final UploadRows uploads;
    private final DryRun dryRun;
    private final Entering entering;
    private final Register register;
    private final Transactions transactions;
    private final ReentrantLock one = new ReentrantLock();

    ImportWork(
            Communities communities,
            UploadRows uploads,
            DryRun dryRun,
            Entering entering,
            Register register,
            Transactions transactions) {
        this.communities = communities;
        this.uploads = uploads;
        this.dryRun = dryRun;
        this.entering = entering;
        this.register = register;
        this.transactions = transactions;
    }

    /** All that waits now, in every community. One statement asks for all of them. */
    void run() {
        Set<Long> all = communities.all().stream().map(Community::id).collect(Collectors.toSet());
        Scope everywhere = new Scope(all, new Scope.Reach.Whole(Set.of()));
        List<Long> waiting = transactions.reading(everywhere, uploads::communitiesWaiting);
        waiting.forEach(this::run);
    }

    /** All that waits in a community; whoever comes second waits and finds nothing left. */
    void run(long communityId) {
        Scope scope = Scope.wholeOf(communityId);
        one.lock();
        try {
            for (Optional<Upload> next = next(scope, communityId); next.isPresent(); next = next(scope, communityId)) {
                if (!work(scope, communityId, next.get())) {
                    return;
                }
            }
        } finally {
            one.unlock();
        }
    }

    private Optional<Upload> next(Scope scope, long communityId) {
        return transactions.reading(scope, () -> uploads.waiting(communityId));
    }

    /** False where the database was away: the work is tried again later. */
    private boolean work(Scope scope, long communityId, Upload upload) {
        try {
            switch (upload.state()) {
                case CHECKING -> dryRun.run(communityId, upload);
                case ENTERING -> entering.run(communityId, upload);
                case UNDOING -> undo(scope, communityId, upload);
                default -> throw new IllegalStateException("Nothing waits");
            }
            return true;
        } catch (DataIntegrityViolationException e) {
            return stop(scope, communityId, upload, e);
        } catch (Register.ChangedMeanwhile changed) {
            log.info("An import goes on in a moment: somebody changed a household of it");
            return false;
        } catch (DataAccessException | TransactionException away) {
            log.warn("An import waits for the database: {}", away.getClass().getSimpleName());
            return false;
        } catch (RuntimeException e) {
            return stop(scope, communityId, upload, e);
        }
    }

    /** What cannot be entered as a whole is taken back as a whole. The message of the failure may hold what it was about. */
    private boolean stop(Scope scope, long communityId, Upload upload, RuntimeException failure) {
        StackTraceElement[] at = failure.getStackTrace();
        log.error(
                "An import stopped: {} at {}",
                failure.getClass().getSimpleName(),
                at.length == 0 ? "an unknown place" : at[0]);
        transactions.run(
                scope,
                () -> uploads.stop(
                        communityId,
                        upload.id(),
                        upload.state() == State.ENTERING ? State.UNDOING : State.RECEIVED,
                        "people.import.stopped"));
        return true;
    }

    private void undo(Scope scope, long communityId, Upload upload) {
        var by = new Actor.Machine(upload.who(), scope);
        transactions.run(scope, () -> {
            Register.Undone undone = register.undo(by, communityId, upload.id());
            uploads.undone(
                    communityId,
                    upload.id(),
                    undone.households(),
                    undone.residents(),
                    undone.kept().size());
        });
    }
}
