package org.tongxin.people.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 导入: an upload and how far it has come.
 *
 * @param wholly all or nothing; else row by row
 * @param floating what households are where no cell says it
 * @param parts it is kept in
 * @param partsDone by the work that runs now
 * @param leftOut rows that were not entered
 * @param kept households that stayed when it was undone
 * @param taken people on file of whom something was taken over
 * @param sheetsUnread sheets of the file that have other headings
 * @param fault why it stopped, the key of a sentence, or null
 */
public record Upload(
        UUID id,
        UUID accountId,
        String who,
        String fileName,
        State state,
        boolean wholly,
        boolean floating,
        int rows,
        int parts,
        int partsDone,
        int households,
        int residents,
        int leftOut,
        int kept,
        int taken,
        int sheetsUnread,
        @Nullable String fault,
        Instant madeAt,
        Instant changedAt) {

    /** Where an upload stands. */
    public enum State {
        /** 待对列: its columns are to be matched */
        RECEIVED,
        /** 试导入中 */
        CHECKING,
        /** 已试导入 */
        CHECKED,
        /** 导入中 */
        ENTERING,
        /** 已导入 */
        ENTERED,
        /** 撤销中 */
        UNDOING,
        /** 已撤销 */
        UNDONE;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** True while the program works on it. */
    public boolean running() {
        return state == State.CHECKING || state == State.ENTERING || state == State.UNDOING;
    }

    /** For how many days what was taken over can be given back. */
    public long keptDays() {
        return ForgottenUploads.KEPT.toDays();
    }

    /** Of a hundred. */
    public int progress() {
        return parts == 0 ? 100 : Math.min(100, 100 * partsDone / parts);
    }
}
