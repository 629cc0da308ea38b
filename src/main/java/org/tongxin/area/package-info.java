/** 区域网格: the tree of places from province to home, grids as polygons, posts on areas. */
@NullMarked
@ApplicationModule(
        displayName = "区域网格",
        allowedDependencies = {"kernel", "ui"})
package org.tongxin.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
