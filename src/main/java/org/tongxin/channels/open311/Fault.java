package org.tongxin.channels.open311;

/** What the standard answers where something is wrong with the call. */
final class Fault extends RuntimeException {

    private final int status;

    Fault(int status, String description) {
        super(description);
        this.status = status;
    }

    int status() {
        return status;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
