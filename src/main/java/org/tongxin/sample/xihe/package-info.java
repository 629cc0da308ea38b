/** 西河社区: the sample community with its published figures; streets, buildings and people are invented. */
@NullMarked
package org.tongxin.sample.xihe;

import org.jspecify.annotations.NullMarked;
