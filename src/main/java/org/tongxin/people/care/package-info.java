/** 关爱名单: who in a grid needs somebody to come by, each with the basis on which it is known, and when somebody last came. */
@NullMarked
package org.tongxin.people.care;

import org.jspecify.annotations.NullMarked;
