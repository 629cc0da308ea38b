/** 自身留存: what the walls themselves keep of people, and how long. */
@NullMarked
package org.tongxin.privacy.own;

import org.jspecify.annotations.NullMarked;
