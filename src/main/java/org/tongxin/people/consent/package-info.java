/** 需求同意: what may be on file only while somebody agrees, and what happens when they no longer do. */
@NullMarked
package org.tongxin.people.consent;

import org.jspecify.annotations.NullMarked;
