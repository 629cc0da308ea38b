/** 网格公示: the public notice of each grid: its map, its people and how to reach them. */
@NullMarked
package org.tongxin.area.notice;

import org.jspecify.annotations.NullMarked;
