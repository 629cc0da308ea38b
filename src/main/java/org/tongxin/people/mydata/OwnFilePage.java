package org.tongxin.people.mydata;

import org.tongxin.ui.FormErrors;

/**
 * 我的数据页.
 *
 * @param paper true for the printed page at the counter: nothing to press
 * @param pdf true where a file in large print can be made here
 * @param passkeys true where another passkey can be added
 */
public record OwnFilePage(OwnFile file, boolean paper, boolean pdf, boolean passkeys, FormErrors errors) {}
