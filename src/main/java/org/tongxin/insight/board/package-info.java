/** 看板: the three rates and where matters get stuck, per area and period; every number opens into its cases. */
@NullMarked
package org.tongxin.insight.board;

import org.jspecify.annotations.NullMarked;
