package org.tongxin.people.exports;

import java.util.List;
import org.tongxin.area.Placement;
import org.tongxin.ui.FormErrors;

/**
 * Asking for a list, and those asked for.
 *
 * @param reason what was typed
 */
public record ExportPage(List<Placement.Step> grids, List<Export> own, String reason, FormErrors errors) {

    public ExportPage {
        grids = List.copyOf(grids);
        own = List.copyOf(own);
    }
}
