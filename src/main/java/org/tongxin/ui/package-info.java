/** 界面: the page shell, components, forms and errors, languages. */
@NullMarked
@ApplicationModule(
        displayName = "界面",
        allowedDependencies = {"kernel"})
package org.tongxin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
