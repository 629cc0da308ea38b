/** 发件箱: messages kept until they are sent, the sending, and the page where staff see what became of them. */
@NullMarked
package org.tongxin.notices.outbox;

import org.jspecify.annotations.NullMarked;
