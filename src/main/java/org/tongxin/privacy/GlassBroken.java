package org.tongxin.privacy;

import java.util.UUID;

/** Somebody looked at a resident's file beyond the reach of their posts. The resident is to be told. */
public record GlassBroken(long communityId, UUID subjectId, UUID sessionId) {}
