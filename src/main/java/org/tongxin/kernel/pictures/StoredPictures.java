package org.tongxin.kernel.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.FileStore;
import org.tongxin.kernel.Pictures;

/** Pictures in the file store; at most two are drawn at a time, so that memory stays bounded under any number. */
@Component
class StoredPictures implements Pictures {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore drawing = new Semaphore(AT_ONCE, true);
    private final FileStore files;

    StoredPictures(FileStore files) {
        this.files = files;
    }

    @Override
    public Outcome keep(UUID id, InputStream upload) throws IOException {
        if (!turn()) {
            return new Refused("kernel.picture.busy");
        }
        try {
            byte[] file = upload.readNBytes((int) MOST_BYTES + 1);
            return file.length > MOST_BYTES ? new Refused("kernel.picture.bytes") : keep(id, file);
        } finally {
            drawing.release();
        }
    }

    private Outcome keep(UUID id, byte[] file) throws IOException {
        Kind kind = Kind.of(file);
        if (file.length == 0) {
            return new Refused("kernel.picture.empty");
        }
        if (kind == Kind.HEIF || kind == Kind.OTHER) {
            return new Refused(kind == Kind.HEIF ? "kernel.picture.heic" : "kernel.picture.kind");
        }
        Envelope envelope = Envelope.of(kind, file);
        if (!envelope.whole()) {
            return new Refused("kernel.picture.cut");
        }
        BufferedImage large;
        try {
            large = Drawing.read(kind, envelope, file, Size.LARGE.pixels());
        } catch (Drawing.TooManyPixels e) {
            return new Refused("kernel.picture.pixels");
        } catch (IOException | RuntimeException unreadable) {
            return new Refused("kernel.picture.broken");
        }
        BufferedImage small = Drawing.fit(large, Size.SMALL.pixels());
        files.put(key(id, Size.SMALL), out -> Drawing.writeJpeg(small, out));
        files.put(key(id, Size.LARGE), out -> Drawing.writeJpeg(large, out));
        return new Kept(id, large.getWidth(), large.getHeight(), sha256(file));
    }

    @Override
    public Optional<InputStream> open(UUID id, Size size) throws IOException {
        return files.open(key(id, size));
    }

    @Override
    public void delete(UUID id) throws IOException {
        for (Size size : Size.values()) {
            files.delete(key(id, size));
        }
    }

    private boolean turn() {
        try {
            return drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Spread over 65,536 folders by the random end of the id. */
    private static String key(UUID id, Size size) {
        String name = id.toString();
        return "pictures/" + name.substring(32, 34) + "/" + name.substring(34) + "/" + name
                + (size == Size.LARGE ? "-large.jpg" : "-small.jpg");
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash", e);
        }
    }
}
