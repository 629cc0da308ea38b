package org.tongxin.access;

import java.util.List;

/** 拒绝: the act is not for this actor; the answer is a page whose words a clerk can repeat. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key message key of the reason
     * @param arguments values for its placeholders; nothing personal
     */
    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Message key of the reason. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of the words. */
    public List<Object> arguments() {
        return arguments;
    }
}
