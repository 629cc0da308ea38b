package org.tongxin.privacy.purpose;

/**
 * 已冻结页.
 *
 * @param anew where another purpose is said, which may open it
 */
public record FrozenPage(String anew) {}
