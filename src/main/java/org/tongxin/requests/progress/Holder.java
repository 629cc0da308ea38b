package org.tongxin.requests.progress;

import java.util.UUID;

/**
 * 持码人: somebody who proved to know a query code.
 *
 * @param reporterId the case's own id for who reported it, else that of the follower
 * @param follows true for a follower, who sees less and may do less
 */
record Holder(long communityId, UUID caseId, UUID reporterId, boolean follows) {}
