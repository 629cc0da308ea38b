package org.tongxin.kernel.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One entry of a zip while it is inflated. What grows past its share, or far more than a sheet can, ends the reading: the
 * sizes a zip declares prove nothing.
 */
final class Measured extends FilterInputStream {

    /** A sheet of one value a million times shrinks to a hundredth; bombs shrink to a thousandth. */
    private static final long MOST_GROWTH = 250;

    private static final long WITHOUT_LOOKING = 4L * 1024 * 1024;

    private final long packed;
    private final Budget budget;
    private long grown;

    /** What all entries together may still grow to. */
    static final class Budget {
        private long left;

        Budget(long left) {
            this.left = left;
        }
    }

    /** @param packed bytes the entry really has in the file */
    Measured(InputStream in, long packed, Budget budget) {
        super(in);
        this.packed = Math.max(1, packed);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        int n = super.read(block, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) {
        grown += n;
        budget.left -= n;
        if (budget.left < 0 || (grown > WITHOUT_LOOKING && grown / packed > MOST_GROWTH)) {
            throw new Intake.Stop("kernel.sheet.bomb", null);
        }
    }
}
