/** 组件样页: every component in every state, for those who build pages and for the accessibility test. */
@NullMarked
package org.tongxin.ui.components;

import org.jspecify.annotations.NullMarked;
