/** 登录: sign-in and sign-out, and who is asking on each request. */
@NullMarked
package org.tongxin.access.signin;

import org.jspecify.annotations.NullMarked;
