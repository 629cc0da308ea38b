package org.tongxin.ui;

/**
 * 分页签: one of several views of the same list, each with an address of its own.
 *
 * @param href its address
 * @param label its name
 * @param current true for the view shown
 */
public record Tab(String href, String label, boolean current) {}
