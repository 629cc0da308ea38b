/** 户内诉求: what is open with a household, shown on its file. */
@NullMarked
package org.tongxin.requests.household;

import org.jspecify.annotations.NullMarked;
