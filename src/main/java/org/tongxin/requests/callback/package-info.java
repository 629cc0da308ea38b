/** 回访: the resident is called back by somebody who neither handled nor checked the case. */
@NullMarked
package org.tongxin.requests.callback;

import org.jspecify.annotations.NullMarked;
