/** 居民导入: spreadsheets of households, from the upload over matching and dry run to the register, and back. */
@NullMarked
package org.tongxin.people.imports;

import org.jspecify.annotations.NullMarked;
