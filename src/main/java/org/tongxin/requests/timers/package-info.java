/** 计时: reminds before a limit, escalates at it, ends pauses and call-backs; once in a cluster, across restarts. */
@NullMarked
package org.tongxin.requests.timers;

import org.jspecify.annotations.NullMarked;
