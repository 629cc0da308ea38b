/** 统计: boards and honest rates, every figure with its n and its cases. */
@NullMarked
@ApplicationModule(
        displayName = "统计",
        allowedDependencies = {"kernel", "ui", "area", "privacy", "access", "requests", "requests::model"})
package org.tongxin.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
