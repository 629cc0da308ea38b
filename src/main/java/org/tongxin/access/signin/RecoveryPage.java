package org.tongxin.access.signin;

import java.util.List;

/**
 * 备用码页: shown once.
 *
 * @param then where to go on
 */
public record RecoveryPage(List<String> codes, String then) {

    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
