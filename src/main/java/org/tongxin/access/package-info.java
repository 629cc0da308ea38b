/** 身份权限: accounts, sign-in, who holds which post, and the rules of who may do what. */
@NullMarked
@ApplicationModule(
        displayName = "身份权限",
        allowedDependencies = {"kernel", "ui", "area", "privacy"})
package org.tongxin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
