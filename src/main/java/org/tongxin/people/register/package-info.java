/** 登记: writes the register, many households at once or one change at a time, each as one act with its source. */
@NullMarked
package org.tongxin.people.register;

import org.jspecify.annotations.NullMarked;
