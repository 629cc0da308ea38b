/** 基础: ids, time, actors, scopes, the database every other module stands on. */
@NullMarked
@ApplicationModule(
        displayName = "基础",
        allowedDependencies = {})
package org.tongxin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
