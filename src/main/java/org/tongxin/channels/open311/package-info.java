/** 开放接口: GeoReport v2, by which other applications post matters and read public ones. */
@NullMarked
package org.tongxin.channels.open311;

import org.jspecify.annotations.NullMarked;
