/** 网格与岗位维护: staff look through the tree of places, keep posts, stand-ins and who is on call. */
@NullMarked
package org.tongxin.area.upkeep;

import org.jspecify.annotations.NullMarked;
