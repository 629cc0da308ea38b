package org.tongxin.privacy;

/** 已冻结: a file was to be opened that its person wanted erased. */
public final class FileFrozen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Task task;

    public FileFrozen(Task task) {
        super("A file of " + task.kind() + " is frozen");
        this.task = task;
    }

    /** What it was to be opened for. */
    public Task task() {
        return task;
    }
}
