package org.tongxin.requests;

import java.util.UUID;

/**
 * Something happened to a case.
 *
 * @param eventId the line of its history
 */
public record CaseChanged(long communityId, UUID caseId, UUID eventId) {}
