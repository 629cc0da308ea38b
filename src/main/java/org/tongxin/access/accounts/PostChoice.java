package org.tongxin.access.accounts;

/**
 * A post to choose.
 *
 * @param value community id, colon, post id
 */
record PostChoice(String value, String label) {}
