package org.tongxin.people.mydata;

import org.tongxin.ui.FormErrors;

/**
 * 我的数据页.
 *
 * @param paper true for the printed page at the counter: nothing to press
 */
public record OwnFilePage(OwnFile file, boolean paper, FormErrors errors) {}
