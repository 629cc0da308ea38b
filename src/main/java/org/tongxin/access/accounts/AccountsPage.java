package org.tongxin.access.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 账号列表页.
 *
 * @param words searched for
 * @param next address of the next page, or null
 */
public record AccountsPage(
        String words, List<AccountRow> accounts, @Nullable String next) {

    public AccountsPage {
        accounts = List.copyOf(accounts);
    }
}
