package org.tongxin.privacy;

/** 已冻结: a file was to be opened that its person wanted erased. */
public final class FileFrozen extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
