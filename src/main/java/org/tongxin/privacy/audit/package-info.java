/** 审计: appends lines to the audit log, seals them in batches and verifies the seals. */
@NullMarked
package org.tongxin.privacy.audit;

import org.jspecify.annotations.NullMarked;
