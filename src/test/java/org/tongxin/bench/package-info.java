/** 测速: how fast and how large the program is, measured by {@code bin/bench}, never by a timed test. */
@NullMarked
package org.tongxin.bench;

import org.jspecify.annotations.NullMarked;
