/** 密钥: the keys of the installation and the vault made from them. */
@NullMarked
package org.tongxin.kernel.secrets;

import org.jspecify.annotations.NullMarked;
