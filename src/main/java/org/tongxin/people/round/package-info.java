/** 每月走访: the monthly round asks each household only what changed, and takes "no change" for an answer. */
@NullMarked
package org.tongxin.people.round;

import org.jspecify.annotations.NullMarked;
