package org.tongxin.privacy;

/** 未说明目的: a personal file was to be opened, and nobody said what for. */
public final class PurposeMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Task task;

    public PurposeMissing(Task task) {
        super("No purpose is open for " + task.kind());
        this.task = task;
    }

    /** What a purpose is wanted for. */
    public Task task() {
        return task;
    }
}
