/** 账号管理: accounts, the posts they hold and the administrators among them. */
@NullMarked
package org.tongxin.access.accounts;

import org.jspecify.annotations.NullMarked;
