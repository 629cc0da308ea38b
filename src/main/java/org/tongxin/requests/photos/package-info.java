/** 照片: hands out the photos of cases, to staff within their reach and, once released, to everybody. */
@NullMarked
package org.tongxin.requests.photos;

import org.jspecify.annotations.NullMarked;
