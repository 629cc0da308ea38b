package org.tongxin.access.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * 一个账号的页.
 *
 * @param code a one-time code made just now, or null; shown once
 * @param today in the earliest community, as {@code 2026-11-22}
 */
public record OneAccountPage(
        AccountRow account,
        List<HoldingRow> holdings,
        List<Choice> posts,
        @Nullable String code,
        String today,
        FormErrors errors) {

    public OneAccountPage {
        holdings = List.copyOf(holdings);
        posts = List.copyOf(posts);
    }
}
