/** 运行: what the operator sees of the running program: request ids, readiness, the note at the start, production checks. */
@NullMarked
package org.tongxin.kernel.running;

import org.jspecify.annotations.NullMarked;
