/** 地图: keeps the map of each community in memory and answers from it; writes it, all or nothing. */
@NullMarked
package org.tongxin.area.map;

import org.jspecify.annotations.NullMarked;
