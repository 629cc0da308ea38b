/** 保存期限: removes what was kept long enough, every night, and shows beforehand what would go. */
@NullMarked
package org.tongxin.privacy.retention;

import org.jspecify.annotations.NullMarked;
