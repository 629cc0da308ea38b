/** 样例社区: sample communities with their published figures; streets, buildings and people are invented. */
@NullMarked
package org.tongxin.sample.scene;

import org.jspecify.annotations.NullMarked;
