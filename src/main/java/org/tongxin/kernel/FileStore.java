package org.tongxin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * 文件库: whole files by key, outside the database: a directory, later any store of objects. A key is a path of lower-case
 * letters, digits, hyphens, dots and slashes that the program makes; nothing of it comes from outside.
 */
public interface FileStore {

    /** Writes a file; it is there as a whole and durable when this returns, or not at all. Replaces one of that key. */
    void put(String key, Writer writer) throws IOException;

    /** Opens a file to read; the caller closes it. */
    Optional<InputStream> open(String key) throws IOException;

    /** Removes a file; nothing happens where there is none. */
    void delete(String key) throws IOException;

    /** Writes the bytes of a file. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
