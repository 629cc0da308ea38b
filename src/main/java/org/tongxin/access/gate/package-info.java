/** 门卫: the security chain, and whether who is asking may call what they ask for. */
@NullMarked
package org.tongxin.access.gate;

import org.jspecify.annotations.NullMarked;
