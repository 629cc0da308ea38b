package org.tongxin.people.household;

/**
 * 未打开: there is no such file, or not for this post.
 *
 * @param glass address where it can be opened in an emergency, with a reason
 */
public record ClosedPage(String glass) {}
