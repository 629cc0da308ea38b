/** 待办: the list of what is to be done, nearest deadline first, and the words by which cases are found. */
@NullMarked
package org.tongxin.requests.worklist;

import org.jspecify.annotations.NullMarked;
