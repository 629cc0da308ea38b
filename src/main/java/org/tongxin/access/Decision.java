package org.tongxin.access;

/** 判定: what the rules say. */
public sealed interface Decision {

    /** No rule is against it. */
    record Allowed() implements Decision {}

    /**
     * A rule is against it.
     *
     * @param key message key of the reason, in words a clerk can repeat
     */
    record Refused(String key) implements Decision {}

    default boolean allowed() {
        return this instanceof Allowed;
    }

    /**
     * Returns where it is allowed.
     *
     * @throws Refusal with the reason otherwise; becomes a page of its own
     */
    default void orRefuse() {
        if (this instanceof Refused refused) {
            throw new Refusal(refused.key());
        }
    }
}
