package org.tongxin.requests;

/** An act that the case does not allow now, or that lacks what it needs. */
public final class NotNow extends RuntimeException {

    private final String messageKey;

    public NotNow(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** Says why, and how to go on. */
    public String messageKey() {
        return messageKey;
    }
}
