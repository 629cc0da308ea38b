/** 导入: reads areas from GeoJSON and places and posts from spreadsheets; a dry run first, then all or nothing. */
@NullMarked
package org.tongxin.area.imports;

import org.jspecify.annotations.NullMarked;
