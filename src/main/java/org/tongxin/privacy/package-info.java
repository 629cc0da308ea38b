/** 隐私审计: the access log, sealed so that it cannot be quietly changed, and retention. */
@NullMarked
@ApplicationModule(
        displayName = "隐私审计",
        allowedDependencies = {"kernel", "ui"})
package org.tongxin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
