/** 出错页: what a reader sees, in their language, when a page cannot be shown. */
@NullMarked
package org.tongxin.ui.faults;

import org.jspecify.annotations.NullMarked;
