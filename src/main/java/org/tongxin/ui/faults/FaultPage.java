package org.tongxin.ui.faults;

/**
 * What is shown instead of a page.
 *
 * @param status whose words are shown
 */
public record FaultPage(int status) {}
