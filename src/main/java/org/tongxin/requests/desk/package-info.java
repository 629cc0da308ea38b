/** 热线坐席: a caller's cases at once, and the matter taken in or answered while talking. */
@NullMarked
package org.tongxin.requests.desk;

import org.jspecify.annotations.NullMarked;
