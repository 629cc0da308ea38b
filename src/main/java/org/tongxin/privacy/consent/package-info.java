/** 同意登记: who agreed to what, in which words, how and before whom, until it is taken back. */
@NullMarked
package org.tongxin.privacy.consent;

import org.jspecify.annotations.NullMarked;
