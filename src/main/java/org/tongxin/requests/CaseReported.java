package org.tongxin.requests;

import java.util.UUID;

/** A matter came in. */
public record CaseReported(long communityId, UUID caseId) {}
