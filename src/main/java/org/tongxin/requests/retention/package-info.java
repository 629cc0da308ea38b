/** 保存期限: takes away what closed cases hold of people once it was kept long enough; the figures stay. */
@NullMarked
package org.tongxin.requests.retention;

import org.jspecify.annotations.NullMarked;
