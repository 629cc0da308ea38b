/** 人口概况: how many people and households there are, per grid and day, without telling of anybody. */
@NullMarked
package org.tongxin.people.figures;

import org.jspecify.annotations.NullMarked;
