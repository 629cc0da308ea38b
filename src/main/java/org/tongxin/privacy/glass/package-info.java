/** 紧急查阅: looks beyond the reach of a post, looked at afterwards by the audit administrator and told to the resident. */
@NullMarked
package org.tongxin.privacy.glass;

import org.jspecify.annotations.NullMarked;
