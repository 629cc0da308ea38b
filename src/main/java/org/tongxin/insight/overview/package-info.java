/** 社区概况: what the product holds of a community now: grids, homes, posts. */
@NullMarked
package org.tongxin.insight.overview;

import org.jspecify.annotations.NullMarked;
