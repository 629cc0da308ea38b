package org.tongxin.people.mydata;

import java.util.List;
import org.tongxin.ui.FormErrors;

/** 更正申请页 of the staff. */
public record CorrectionsPage(List<Row> rows, FormErrors errors) {

    public CorrectionsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One request, or where its file is not open yet, that there is one.
     *
     * @param path address of its act
     * @param words what is wanted; empty until the reader said what for
     */
    public record Row(String path, String name, String file, Correction asked) {
        @Override
        public String toString() {
            return "Row[" + asked.id() + "]";
        }
    }
}
