/** 地图模型: the map of one community in memory, its outlines, its index of points and its search of words. */
@NullMarked
package org.tongxin.area.model;

import org.jspecify.annotations.NullMarked;
