package org.tongxin.people.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Sheets;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;

/** 收表: reads an upload row by row into sealed parts, all in one transaction; the file itself is not kept. */
@Component
class Receiving {

    private final Sheets sheets;
    private final UploadRows uploads;
    private final RowParts parts;
    private final ColumnRows columns;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Ids ids;

    Receiving(
            Sheets sheets,
            UploadRows uploads,
            RowParts parts,
            ColumnRows columns,
            Transactions transactions,
            AuditLog audit,
            Ids ids) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.parts = parts;
        this.columns = columns;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /** What became of an upload. */
    sealed interface Received {

        /** It waits for its columns to be matched. */
        record Taken(UUID id) implements Received {}

        /** It is not taken: a sentence that says why and how to mend it. */
        record Refused(
                String key, @Nullable String cell, @Nullable Long limit) implements Received {}
    }

    /** Nothing of a refused upload stays. */
    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Received.Refused why;

        Back(Received.Refused why) {
            super(why.key(), null, false, false);
            this.why = why;
        }
    }

    /** @param groupTold true where the people told their ethnic group themselves */
    Received take(Actor.Staff by, long communityId, String fileName, boolean groupTold, InputStream file) {
        UUID id = ids.next();
        try {
            transactions.run(Scope.wholeOf(communityId), () -> write(by, communityId, id, fileName, groupTold, file));
            return new Received.Taken(id);
        } catch (Back refused) {
            return refused.why;
        }
    }

    private void write(
            Actor.Staff by, long communityId, UUID id, String fileName, boolean groupTold, InputStream file) {
        uploads.insert(communityId, id, by.accountId(), by.name(), fileName);
        var reception = new Reception(
                columns.remembered(communityId),
                groupTold,
                (number, lines) -> parts.insert(communityId, id, number, lines));
        Sheets.Outcome outcome;
        try {
            outcome = sheets.read(file, Sheets.Limits.LARGE, reception);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (outcome instanceof Sheets.Refused refused) {
            throw new Back(new Received.Refused(refused.messageKey(), refused.cell(), refused.limit()));
        }
        reception.end();
        if (!reception.hasHeadings()) {
            throw new Back(new Received.Refused("people.import.no-headings", null, null));
        }
        if (reception.rows() == 0) {
            throw new Back(new Received.Refused("kernel.sheet.empty", null, null));
        }
        List<UploadColumn> found = reception.columns();
        columns.insert(communityId, id, found);
        uploads.received(communityId, id, reception.rows(), reception.parts(), reception.sheetsUnread());
        audit.append(communityId, by, "people.import_received", id, null);
    }
}
