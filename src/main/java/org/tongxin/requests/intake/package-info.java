/** 受理: takes a matter in, once, durably. */
@NullMarked
package org.tongxin.requests.intake;

import org.jspecify.annotations.NullMarked;
