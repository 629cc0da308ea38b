/** 诉求: the request loop from the first word to the closing call; the reference module. */
@NullMarked
@ApplicationModule(
        displayName = "诉求",
        allowedDependencies = {"kernel", "ui", "area", "privacy", "access", "people", "notices"})
package org.tongxin.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
