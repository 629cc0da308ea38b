package org.tongxin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * 照片: pictures that people send. What is kept is drawn anew from what was sent, in two sizes and as JPEG, so that
 * nothing but the picture itself remains: no position, no camera, no file hidden behind it.
 */
public interface Pictures {

    /** The largest upload taken, in bytes. */
    long MOST_BYTES = 12L * 1024 * 1024;

    /** The sizes kept: the longer side in pixels, never enlarged. */
    enum Size {
        LARGE(1600),
        SMALL(400);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }
    }

    /** What became of an upload. */
    sealed interface Outcome {}

    /**
     * The picture is kept, durably.
     *
     * @param id as given
     * @param width of the large size in pixels, as it stands upright
     * @param height of the large size in pixels, as it stands upright
     * @param sha256 of the uploaded bytes, in hexadecimal: the same upload has the same one
     */
    record Kept(UUID id, int width, int height, String sha256) implements Outcome {}

    /**
     * Nothing is kept.
     *
     * @param messageKey what is wrong and how to mend it, in the catalogue {@code kernel}
     */
    record Refused(String messageKey) implements Outcome {}

    /**
     * Checks and keeps an upload. The same id again replaces what was kept.
     *
     * @param id made where the picture was taken
     * @param upload its bytes; not closed
     */
    Outcome keep(UUID id, InputStream upload) throws IOException;

    /** A kept picture as JPEG; the caller closes it. */
    Optional<InputStream> open(UUID id, Size size) throws IOException;

    /** Removes a picture in all its sizes; nothing happens where there is none. */
    void delete(UUID id) throws IOException;
}
