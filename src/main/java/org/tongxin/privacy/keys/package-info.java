/** 密钥轮换: seals anew with the newest key what an older one sealed, while everything goes on. */
@NullMarked
package org.tongxin.privacy.keys;

import org.jspecify.annotations.NullMarked;
