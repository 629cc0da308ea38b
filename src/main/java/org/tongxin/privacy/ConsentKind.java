package org.tongxin.privacy;

/**
 * 同意事项: something that residents may agree to. A bean of the module that acts on it.
 *
 * @param code in the form {@code module.thing}
 * @param title key of its name
 * @param text key of what somebody agrees to: what, what for, how long, what happens without
 * @param version of the text; grows with each change of meaning
 * @param validSince the oldest version that still counts; consents to older ones are asked anew
 * @param sensitive true where the law wants it given apart from all others
 */
public record ConsentKind(String code, String title, String text, int version, int validSince, boolean sensitive) {}
