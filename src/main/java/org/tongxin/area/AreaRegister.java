package org.tongxin.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door through which communities, regions, areas, landmarks and posts are written. Each call is all or nothing,
 * joins the caller's transaction, and is seen by {@link Places} and {@link Posts} as soon as it is committed (on other
 * nodes within seconds).
 */
public interface AreaRegister {

    /**
     * Makes a community and its root area.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException where slug, code or host is taken
     */
    long create(CommunityFacts facts);

    /** Changes what is set for a community. */
    void change(long communityId, CommunityFacts facts);

    /** What is set for a community. */
    CommunityFacts facts(long communityId);

    /** Writes regions; one with the same code and first day is replaced. */
    void putRegions(List<Region> regions);

    /** The id of the area that is the community itself. */
    UUID root(long communityId);

    /**
     * Writes areas, landmarks and posts.
     *
     * @throws MapFaults where a parent is missing, a code is taken, a border crosses itself, grids overlap or a post's
     *     area is unknown
     */
    void put(long communityId, MapBatch batch);

    /** Ends an area and all that lies in it after the last day. */
    void endArea(long communityId, UUID areaId, LocalDate lastDay);

    /** Ends a post after the last day. */
    void endPost(long communityId, UUID postId, LocalDate lastDay);

    /** Sets who is shown to the public as the holder of a post; null where it is vacant. */
    void showHolder(long communityId, UUID postId, @Nullable String name, @Nullable String phone);

    /** Names the post that takes another's work in a period; a stand-in named before for these days gives way. */
    void nameStandIn(long communityId, UUID postId, UUID standIn, LocalDate from, @Nullable LocalDate to);

    /** Ends every stand-in for the post after the last day. */
    void endStandIn(long communityId, UUID postId, LocalDate lastDay);

    /** Puts a post on call for emergencies from a moment on, in place of the one before. */
    void putOnCall(long communityId, UUID postId, Instant from);

    /** Nobody is on call from a moment on. */
    void endOnCall(long communityId, Instant from);
}
