/** 影响评估: per module, why its personal data is handled, what may go wrong, what was done against it. */
@NullMarked
package org.tongxin.privacy.assessment;

import org.jspecify.annotations.NullMarked;
