/** 诉求目录: what can be reported, found by everyday words, kept by the community's own staff. */
@NullMarked
package org.tongxin.requests.catalogue;

import org.jspecify.annotations.NullMarked;
