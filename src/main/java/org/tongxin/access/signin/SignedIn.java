package org.tongxin.access.signin;

import java.util.Set;
import java.util.UUID;
import org.tongxin.access.Accounts.Administrator;

/**
 * An enabled account as each request reads it.
 *
 * @param epoch sessions of another epoch are over
 * @param grants number of the last change of its posts or roles
 * @param secondFactor true where one is set up
 * @param communities where it ever held a post
 */
record SignedIn(
        UUID id,
        String login,
        String name,
        long epoch,
        long grants,
        boolean secondFactor,
        Set<Administrator> administrator,
        Set<Long> communities) {

    SignedIn {
        administrator = Set.copyOf(administrator);
        communities = Set.copyOf(communities);
    }
}
