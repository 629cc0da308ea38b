/** 查进度: whoever knows the query code sees who has the matter, until when, what happened, and what they can do now. */
@NullMarked
package org.tongxin.requests.progress;

import org.jspecify.annotations.NullMarked;
