/** 同心: the service platform of a neighbourhood; each direct sub-package is a module. */
@NullMarked
package org.tongxin;

import org.jspecify.annotations.NullMarked;
