package org.tongxin.access.signin;

import java.time.Instant;

/**
 * A living session.
 *
 * @param own true for the one that asks
 */
public record OpenSession(Instant begun, Instant used, boolean own) {}
