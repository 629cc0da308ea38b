package org.tongxin.access.accounts;

import java.util.Set;
import java.util.UUID;
import org.tongxin.access.Accounts.Administrator;

/**
 * An account in the list.
 *
 * @param waiting true while it has no password yet
 */
public record AccountRow(
        UUID id,
        String login,
        String name,
        boolean disabled,
        boolean secondFactor,
        boolean waiting,
        Set<Administrator> kinds) {

    public AccountRow {
        kinds = Set.copyOf(kinds);
    }
}
