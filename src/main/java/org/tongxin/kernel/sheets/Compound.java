package org.tongxin.kernel.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** The container of old xls files, which also wraps xlsx files that have a password. */
final class Compound {

    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int BLOCK = 1 << 16;

    private Compound() {}

    /** True where the container holds an encrypted package: its directory names it. */
    static boolean isLocked(FileChannel file) throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < file.size(); at += BLOCK - LOCKED.length) {
            block.clear();
            int n = file.read(block, at);
            for (int i = 0; i + LOCKED.length <= n; i++) {
                if (ByteBuffer.wrap(block.array(), i, LOCKED.length).equals(ByteBuffer.wrap(LOCKED))) {
                    return true;
                }
            }
        }
        return false;
    }
}
