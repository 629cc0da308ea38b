/** 爱心联系卡: who to call, for each home, in its language, on paper; and the page behind its code that knows it today. */
@NullMarked
package org.tongxin.people.card;

import org.jspecify.annotations.NullMarked;
