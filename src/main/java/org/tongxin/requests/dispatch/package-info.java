/** 派遣: from place and category to the post that answers for it, in the open. */
@NullMarked
package org.tongxin.requests.dispatch;

import org.jspecify.annotations.NullMarked;
