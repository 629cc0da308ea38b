/** 双人审批: bulk looks and exports wait here until a second person has decided. */
@NullMarked
package org.tongxin.privacy.approval;

import org.jspecify.annotations.NullMarked;
