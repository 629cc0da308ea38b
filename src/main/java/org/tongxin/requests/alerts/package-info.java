/** 提醒: tells posts and residents what concerns them, after the act is durable. */
@NullMarked
package org.tongxin.requests.alerts;

import org.jspecify.annotations.NullMarked;
