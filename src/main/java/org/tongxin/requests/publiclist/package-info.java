/** 大家在办: the public list, map and page of cases, with nothing personal and nothing that was not released. */
@NullMarked
package org.tongxin.requests.publiclist;

import org.jspecify.annotations.NullMarked;
