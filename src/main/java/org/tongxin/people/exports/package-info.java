/** 居民导出: lists of households as a spreadsheet, after a second person agreed; never with ethnic groups or documents. */
@NullMarked
package org.tongxin.people.exports;

import org.jspecify.annotations.NullMarked;
