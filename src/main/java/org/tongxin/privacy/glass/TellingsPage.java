package org.tongxin.privacy.glass;

import java.time.Instant;
import java.util.List;

/** 待告知页: who is to be told that their file was opened in an emergency. */
public record TellingsPage(List<Row> rows) {

    public TellingsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One resident.
     *
     * @param path address of its act
     * @param page where the file is
     */
    public record Row(String path, String name, String page, String by, String reason, Instant at, Instant dueAt) {}
}
