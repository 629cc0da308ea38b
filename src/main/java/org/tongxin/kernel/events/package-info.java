/** 事件: sends events again whose listener failed or died with its program. */
@NullMarked
package org.tongxin.kernel.events;

import org.jspecify.annotations.NullMarked;
