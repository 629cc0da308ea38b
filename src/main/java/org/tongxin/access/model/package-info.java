/** 口令与验证码: what passwords must be and how codes are written. */
@NullMarked
package org.tongxin.access.model;

import org.jspecify.annotations.NullMarked;
