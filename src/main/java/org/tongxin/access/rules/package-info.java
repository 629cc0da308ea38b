/** 规则: the access rules, one small class each, in the order of {@link org.tongxin.access.rules.RuleOrder}. */
@NullMarked
package org.tongxin.access.rules;

import org.jspecify.annotations.NullMarked;
