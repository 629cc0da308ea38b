/** 首页: the public home page: one big act, quiet tiles, the emergency line. */
@NullMarked
package org.tongxin.ui.home;

import org.jspecify.annotations.NullMarked;
