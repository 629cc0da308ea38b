/** 样例: the sample community, made through the doors of the modules. */
@NullMarked
@ApplicationModule(
        displayName = "样例",
        allowedDependencies = {
            "kernel",
            "ui",
            "area",
            "privacy",
            "access",
            "people",
            "notices",
            "requests",
            "requests::model",
            "channels",
            "insight"
        })
package org.tongxin.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
