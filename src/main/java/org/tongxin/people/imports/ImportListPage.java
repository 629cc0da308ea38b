package org.tongxin.people.imports;

import java.util.List;
import org.tongxin.ui.FormErrors;

/** The uploads of a community, and the form for another. */
public record ImportListPage(List<Upload> uploads, FormErrors errors) {

    public ImportListPage {
        uploads = List.copyOf(uploads);
    }
}
