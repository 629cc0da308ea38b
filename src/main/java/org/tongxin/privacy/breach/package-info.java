/** 泄露处置: what was done after personal data got out, by the clock, until everybody concerned was told. */
@NullMarked
package org.tongxin.privacy.breach;

import org.jspecify.annotations.NullMarked;
