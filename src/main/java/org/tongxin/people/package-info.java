/** 居民住户: households, where they live, residents, who lives with whom, how they are reached, and what they need. */
@NullMarked
@ApplicationModule(
        displayName = "居民住户",
        allowedDependencies = {"kernel", "ui", "area", "privacy", "access"})
package org.tongxin.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
