/** 印刷: shapes text, lays it on pages and writes them as PDF. */
@NullMarked
package org.tongxin.kernel.paper;

import org.jspecify.annotations.NullMarked;
