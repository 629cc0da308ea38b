/** 报事: a resident says what is the matter, one question a screen, without an account and without losing a word. */
@NullMarked
package org.tongxin.requests.report;

import org.jspecify.annotations.NullMarked;
