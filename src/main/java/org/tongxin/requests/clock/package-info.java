/** 时限与日历: opening hours and holidays of a community, and what its promises mean in words. */
@NullMarked
package org.tongxin.requests.clock;

import org.jspecify.annotations.NullMarked;
