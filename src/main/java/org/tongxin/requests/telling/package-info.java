/** 通知责任人: tells the posts that a case concerns. */
@NullMarked
package org.tongxin.requests.telling;

import org.jspecify.annotations.NullMarked;
