/** 我的数据: a resident sees, copies, corrects and erases what the register keeps, and what goes by itself afterwards. */
@NullMarked
package org.tongxin.people.mydata;

import org.jspecify.annotations.NullMarked;
