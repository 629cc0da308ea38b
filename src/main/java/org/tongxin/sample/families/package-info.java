/** 样例家庭: invents households that add up to given figures, the same from the same seed. */
@NullMarked
package org.tongxin.sample.families;

import org.jspecify.annotations.NullMarked;
