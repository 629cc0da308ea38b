/** 渠道: other ways in and out: each turns what comes in into a case and a state into its own format. */
@NullMarked
@ApplicationModule(
        displayName = "渠道",
        allowedDependencies = {"kernel", "ui", "area", "privacy", "access", "requests", "requests::model"})
package org.tongxin.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
