package org.tongxin.requests.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 版本记录: one line of the list of versions.
 *
 * @param madeBy account; null for the program
 * @param note what was changed: a code, or {@code xlsx}
 */
public record Version(int version, Instant madeAt, @Nullable UUID madeBy, String note) {}
