/** 模型: what several slices of the request loop share; knows no Spring, no SQL, no web. */
@NullMarked
package org.tongxin.requests.model;

import org.jspecify.annotations.NullMarked;
