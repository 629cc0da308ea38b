package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.privacy.AuditLog;
import org.tongxin.ui.FormErrors;

/** 导入之事: what a member of staff does with an upload after it was received. */
@Component
class Importing {

    private static final int SHOWN = 100;

    private final UploadRows uploads;
    private final RowParts parts;
    private final ColumnRows columns;
    private final FindingRows findings;
    private final Transactions transactions;
    private final AuditLog audit;

    Importing(
            UploadRows uploads,
            RowParts parts,
            ColumnRows columns,
            FindingRows findings,
            Transactions transactions,
            AuditLog audit) {
        this.uploads = uploads;
        this.parts = parts;
        this.columns = columns;
        this.findings = findings;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Importing writes files of the whole community, so only a post that looks after all of it may. */
    static boolean mayImport(Actor.Staff staff, long communityId) {
        return staff.scope().covers(communityId) && staff.scope().reach() instanceof Scope.Reach.Whole;
    }

    List<Upload> newest(Actor.Staff staff, long communityId) {
        return transactions.reading(staff.scope(), () -> uploads.newest(communityId, 20));
    }

    Optional<Upload> byId(Actor.Staff staff, long communityId, UUID id) {
        return transactions.reading(staff.scope(), () -> uploads.byId(communityId, id));
    }

    Optional<ImportPage> page(Actor.Staff staff, long communityId, UUID id, FormErrors errors) {
        return transactions.reading(
                staff.scope(),
                () -> uploads.byId(communityId, id).map(upload -> {
                    Map<Finding.Kind, List<Finding>> first = new EnumMap<>(Finding.Kind.class);
                    Map<Finding, String> decisions = new HashMap<>();
                    for (Finding.Kind kind : Finding.Kind.values()) {
                        List<FindingRows.Decided> some = findings.first(communityId, id, kind, SHOWN);
                        first.put(
                                kind,
                                some.stream().map(FindingRows.Decided::finding).toList());
                        for (FindingRows.Decided decided : some) {
                            if (decided.decision() != null) {
                                decisions.put(
                                        decided.finding(), decided.decision().word());
                            }
                        }
                    }
                    return new ImportPage(
                            upload,
                            columns.of(communityId, id),
                            findings.counts(communityId, id).stream()
                                    .map(count -> new ImportPage.Count(
                                            count.kind(), count.key(), count.count(), count.undecided()))
                                    .toList(),
                            first,
                            decisions,
                            parts.any(communityId, id),
                            errors);
                }));
    }

    /**
     * Sets what the columns are and starts the dry run.
     *
     * @param chosen word of the field by place of the column; empty for none
     * @return what has to be mended first
     */
    FormErrors match(
            Actor.Staff staff,
            long communityId,
            UUID id,
            Map<Integer, String> chosen,
            boolean wholly,
            boolean floating) {
        return transactions.in(staff.scope(), () -> {
            Upload upload = uploads.byId(communityId, id).orElse(null);
            if (upload == null
                    || upload.running()
                    || upload.state() == State.ENTERED
                    || upload.state() == State.UNDONE) {
                return FormErrors.none();
            }
            Map<UploadColumn, @Nullable Field> fields = new java.util.LinkedHashMap<>();
            for (UploadColumn column : columns.of(communityId, id)) {
                if (column.keptAs() != null && column.field() != Field.GROUP) {
                    String word = chosen.get(column.place());
                    fields.put(
                            column,
                            word == null
                                    ? column.field()
                                    : Field.of(word)
                                            .filter(field -> field != Field.GROUP)
                                            .orElse(null));
                }
            }
            FormErrors errors = wrong(fields);
            if (!errors.any()) {
                fields.forEach((column, field) -> columns.choose(communityId, id, column, field));
                uploads.choose(communityId, id, wholly, floating);
                uploads.move(communityId, id, upload.state(), State.CHECKING);
            }
            return errors;
        });
    }

    private static FormErrors wrong(Map<UploadColumn, @Nullable Field> fields) {
        FormErrors errors = FormErrors.none();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (Map.Entry<UploadColumn, @Nullable Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            if (field != null && !seen.add(field)) {
                errors = errors.and("column-" + entry.getKey().place(), "people.import.match.twice");
            }
        }
        if (!seen.contains(Field.NAME)) {
            errors = errors.and("match", "people.import.match.no-name");
        } else if (Field.GROUPING.stream().noneMatch(seen::contains)) {
            errors = errors.and("match", "people.import.match.no-household");
        }
        return errors;
    }

    /** Back to the columns: another dry run follows. */
    void again(Actor.Staff staff, long communityId, UUID id) {
        transactions.run(staff.scope(), () -> uploads.move(communityId, id, State.CHECKED, State.RECEIVED));
    }

    void decide(Actor.Staff staff, long communityId, UUID id, String key, @Nullable Integer at, Decision decision) {
        transactions.run(staff.scope(), () -> {
            Upload upload = uploads.byId(communityId, id).orElse(null);
            boolean fits = switch (decision) {
                case JOIN -> key.equals(Known.HOME);
                case SAME -> Known.KNOWN_BY.contains(key);
                case ENTER, LEAVE -> true;
            };
            if (upload != null && upload.state() == State.CHECKED && fits) {
                findings.decide(communityId, id, key, at, decision, Set.of());
            }
        });
    }

    /** Starts entering; what has to be mended or decided first. */
    FormErrors enter(Actor.Staff staff, long communityId, UUID id, boolean wholly) {
        return transactions.in(staff.scope(), () -> {
            List<FindingRows.Count> counts = findings.counts(communityId, id);
            boolean faults = counts.stream().anyMatch(count -> count.kind() == Finding.Kind.FAULT);
            boolean open =
                    counts.stream().anyMatch(count -> count.kind() == Finding.Kind.DOUBLE && count.undecided() > 0);
            if (wholly && faults) {
                return FormErrors.none().and("enter", "people.import.enter.has-faults");
            }
            if (wholly && open) {
                return FormErrors.none().and("enter", "people.import.enter.has-doubles");
            }
            Upload upload = uploads.byId(communityId, id).orElse(null);
            if (upload != null && uploads.move(communityId, id, State.CHECKED, State.ENTERING)) {
                uploads.choose(communityId, id, wholly, upload.floating());
                uploads.startAnew(communityId, id);
                audit.append(communityId, staff, "people.import_entered", id, null);
            }
            return FormErrors.none();
        });
    }

    void undo(Actor.Staff staff, long communityId, UUID id) {
        transactions.run(staff.scope(), () -> {
            if (uploads.move(communityId, id, State.ENTERED, State.UNDOING)) {
                audit.append(communityId, staff, "people.import_undone", id, null);
            }
        });
    }

    /** Removes the rows at once; an upload that entered nothing is gone as a whole. */
    void discard(Actor.Staff staff, long communityId, UUID id) {
        transactions.run(staff.scope(), () -> {
            Upload upload = uploads.byId(communityId, id).orElse(null);
            if (upload != null && !upload.running()) {
                parts.forget(communityId, id);
                uploads.discard(communityId, id);
                audit.append(communityId, staff, "people.import_discarded", id, null);
            }
        });
    }

    /** The headings of the kept columns that may leave again. */
    static List<UploadColumn> reported(List<UploadColumn> columns) {
        List<UploadColumn> reported = new ArrayList<>();
        for (UploadColumn column : columns) {
            if (column.keptAs() != null && column.field() != Field.GROUP) {
                reported.add(column);
            }
        }
        return reported;
    }
}
