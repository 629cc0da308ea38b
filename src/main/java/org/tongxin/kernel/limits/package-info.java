/** 限频: counts tries in memory and refuses what is too much. */
@NullMarked
package org.tongxin.kernel.limits;

import org.jspecify.annotations.NullMarked;
