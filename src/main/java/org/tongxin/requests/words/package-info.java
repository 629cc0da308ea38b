/** 用语: the words that every page uses for states, acts, outcomes, roles, reasons and clocks. */
@NullMarked
package org.tongxin.requests.words;

import org.jspecify.annotations.NullMarked;
