/** 公开诉求: what anybody may read of a public case. */
@NullMarked
package org.tongxin.requests.published;

import org.jspecify.annotations.NullMarked;
