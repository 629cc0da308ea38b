/** 办理: reads and keeps cases, and does every act on them in one transaction with its history and its audit line. */
@NullMarked
package org.tongxin.requests.casework;

import org.jspecify.annotations.NullMarked;
