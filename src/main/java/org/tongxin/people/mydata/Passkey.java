package org.tongxin.people.mydata;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通行密钥: a key in a resident's own device that opens their data, as they are shown it.
 *
 * @param device code of the kind of device it was added on
 * @param usedAt when it opened last, or null where it never did
 */
public record Passkey(
        UUID id, String device, Instant addedAt, @Nullable Instant usedAt) {}
