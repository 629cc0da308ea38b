/** 表格: reads and writes spreadsheets and separated text as streams, with limits. */
@NullMarked
package org.tongxin.kernel.sheets;

import org.jspecify.annotations.NullMarked;
