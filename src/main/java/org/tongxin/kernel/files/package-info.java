/** 文件库: files in a directory of the installation. */
@NullMarked
package org.tongxin.kernel.files;

import org.jspecify.annotations.NullMarked;
