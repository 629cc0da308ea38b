/** 隐私审计: the door to personal files, consents, the second person, the sealed access log, and retention. */
@NullMarked
@ApplicationModule(
        displayName = "隐私审计",
        allowedDependencies = {"kernel", "ui"})
package org.tongxin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
