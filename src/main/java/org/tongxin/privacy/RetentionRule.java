package org.tongxin.privacy;

import java.util.List;

/**
 * 保存期限: something that is kept for a time and then removed. Beans of this type are run every night, each community in a
 * transaction of its own that the rule opens; a dry run counts only.
 */
public interface RetentionRule {

    /** Short name, as in {@code requests.drafts}. */
    String name();

    /** Message key of what is removed and after how long. */
    String words();

    /** Values for the placeholders of the words: how long it is kept. */
    default List<Object> arguments() {
        return List.of();
    }

    /** True where it concerns the installation as a whole; it is then asked once, with the community 0. */
    default boolean ofInstallation() {
        return false;
    }

    /** How many things of the community are due; changes nothing. */
    long due(long communityId);

    /** Removes what is due; returns how many things. */
    long remove(long communityId);
}
