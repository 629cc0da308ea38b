/** 照片: looks at uploads by content, draws them anew without anything but the picture. */
@NullMarked
package org.tongxin.kernel.pictures;

import org.jspecify.annotations.NullMarked;
