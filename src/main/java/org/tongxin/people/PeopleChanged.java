package org.tongxin.people;

import java.util.UUID;

/**
 * The register was changed by one act: one event an act, however many people it is about. What the act did stands in
 * {@code people.act}.
 */
public record PeopleChanged(long communityId, UUID actId) {}
