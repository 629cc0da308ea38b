package org.tongxin.kernel;

/** The program refuses to start; says what is wrong and what to do, and is printed without a stack trace. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String mend;

    /**
     * @param what what is wrong, one sentence without any secret
     * @param mend what to do about it
     */
    public CannotStart(String what, String mend) {
        super(what);
        this.mend = mend;
    }

    /** Like the other, keeping the cause for those who look for it in a debugger. */
    public CannotStart(String what, String mend, Throwable cause) {
        super(what, cause);
        this.mend = mend;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
