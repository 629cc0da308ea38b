/** 建社区: a new community with its regions, ladder, catalogue and first post; and what is set for it afterwards. */
@NullMarked
package org.tongxin.requests.founding;

import org.jspecify.annotations.NullMarked;
