package org.tongxin.people.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.imports.FindingRows.Decided;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.people.model.Addresses;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.Task;
import org.tongxin.ui.FormErrors;

/** 比对: shows a row beside the person on file it may be; the look stands in that person's file. */
@Component
class Doubles {

    private static final String TASK = "people.import";

    private final UploadRows uploads;
    private final RowParts parts;
    private final ColumnRows columns;
    private final FindingRows findings;
    private final OnFileRows onFile;
    private final Places places;
    private final FileDoor door;
    private final Transactions transactions;
    private final Clock clock;

    Doubles(
            UploadRows uploads,
            RowParts parts,
            ColumnRows columns,
            FindingRows findings,
            OnFileRows onFile,
            Places places,
            FileDoor door,
            Transactions transactions,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.columns = columns;
        this.findings = findings;
        this.onFile = onFile;
        this.places = places;
        this.door = door;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The comparison; empty where the row may be nobody on file, or the upload does not wait for decisions. */
    Optional<DoublePage> page(Actor.Staff staff, long communityId, UUID id, int at, FormErrors errors) {
        return transactions.in(
                staff.scope(),
                () -> found(communityId, id, at).map(found -> page(staff, communityId, id, found, errors)));
    }

    private Optional<Decided> found(long communityId, UUID id, int at) {
        return uploads.byId(communityId, id)
                .filter(upload -> upload.state() == Upload.State.CHECKED)
                .flatMap(upload -> findings.between(communityId, id, at, at).getOrDefault(at, List.of()).stream()
                        .filter(decided -> decided.finding().resident() != null)
                        .findFirst());
    }

    private DoublePage page(Actor.Staff staff, long communityId, UUID id, Decided decided, FormErrors errors) {
        Finding finding = decided.finding();
        LocalDate today = LocalDate.now(clock);
        Line line = parts.line(communityId, id, finding.at()).orElseThrow(IllegalStateException::new);
        Person row = new RowReader(columns.fields(communityId, id), today).read(line, new ArrayList<>());
        return new DoublePage(
                id,
                finding.at(),
                finding.row(),
                finding.key(),
                row.name(),
                known(staff, communityId, id, finding, row, today),
                decided.decision() == null ? null : decided.decision().word(),
                decided.taken(),
                ForgottenUploads.KEPT.toDays(),
                errors);
    }

    private DoublePage.@Nullable Known known(
            Actor.Staff staff, long communityId, UUID id, Finding finding, Person row, LocalDate today) {
        UUID resident = finding.resident();
        OnFile file = resident == null
                ? null
                : onFile.of(communityId, resident, today).orElse(null);
        if (file == null) {
            return null;
        }
        var task = new Task(communityId, TASK, id);
        door.begin(staff, task, Purpose.KEEP_RIGHT);
        door.look(staff, task, List.of(file.resident()), "people.looks.import");
        return new DoublePage.Known(
                file.household(),
                file.name(),
                Addresses.label(places, communityId, file.home(), file.address()),
                (row.grid() + " " + row.place()).strip(),
                new Newer(id, row, file, today).differences());
    }

    /** Decides about the row; false where there is nothing to decide. */
    boolean decide(Actor.Staff staff, long communityId, UUID id, int at, Decision decision, Set<Field> taken) {
        return transactions.in(
                staff.scope(),
                () -> found(communityId, id, at)
                        .map(found -> findings.decide(
                                        communityId,
                                        id,
                                        found.finding().key(),
                                        at,
                                        decision,
                                        decision == Decision.SAME ? taken : EnumSet.noneOf(Field.class))
                                > 0)
                        .orElse(false));
    }
}
