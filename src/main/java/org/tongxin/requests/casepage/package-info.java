/** 工单页: one case before the eyes of those who work on it, with the few acts that they may do now. */
@NullMarked
package org.tongxin.requests.casepage;

import org.jspecify.annotations.NullMarked;
