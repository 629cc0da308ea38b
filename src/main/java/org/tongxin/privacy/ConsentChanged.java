package org.tongxin.privacy;

import java.util.UUID;

/**
 * A consent was given or withdrawn. Delivered after the change is durable, perhaps twice: ask {@link Consents} what holds
 * now.
 */
public record ConsentChanged(long communityId, UUID subjectId, String kind, boolean given) {}
