/** 地图数据: grids and buildings as GeoJSON, for maps of our own and of others. */
@NullMarked
package org.tongxin.area.feeds;

import org.jspecify.annotations.NullMarked;
