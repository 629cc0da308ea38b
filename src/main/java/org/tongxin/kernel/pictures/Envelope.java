package org.tongxin.kernel.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the wrapping of a picture says before anything is decoded.
 *
 * @param whole true where the file goes on to its end mark
 * @param progressive true for a JPEG whose decoder holds the whole picture at once
 * @param orientation how the picture must be turned, 1 to 8 as in EXIF
 */
record Envelope(boolean whole, boolean progressive, int orientation) {

    private static final int EXIF = 0x45786966;

    static Envelope of(Kind kind, byte[] file) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(ByteBuffer.wrap(file));
                case PNG -> png(ByteBuffer.wrap(file));
                case WEBP -> webp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
                default -> new Envelope(true, false, 1);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException cut) {
            return new Envelope(false, false, 1);
        }
    }

    private static Envelope jpeg(ByteBuffer file) {
        int at = 2;
        int orientation = 1;
        boolean progressive = false;
        while (true) {
            if ((file.get(at) & 0xFF) != 0xFF) {
                return new Envelope(false, progressive, orientation);
            }
            int marker = file.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && length > 8 && file.getInt(at + 4) == EXIF) {
                orientation = orientation(file.slice(at + 10, length - 8));
            }
            progressive |= marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
            at += 2 + length;
            if (marker == 0xDA) {
                return new Envelope(endsFrom(file, at), progressive, orientation);
            }
        }
    }

    /** Inside the scans a real 0xFF is followed by zero or a restart mark, so the end mark cannot be mistaken. */
    private static boolean endsFrom(ByteBuffer file, int from) {
        for (int i = from; i + 1 < file.limit(); i++) {
            if (file.get(i) == (byte) 0xFF && file.get(i + 1) == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static Envelope png(ByteBuffer file) {
        int at = 8;
        int orientation = 1;
        while (true) {
            int length = file.getInt(at);
            int type = file.getInt(at + 4);
            if (length < 0) {
                return new Envelope(false, false, orientation);
            }
            if (type == 0x65584966) {
                orientation = orientation(file.slice(at + 8, length));
            }
            if (type == 0x49454E44) {
                return new Envelope(true, false, orientation);
            }
            at = Math.addExact(at, Math.addExact(length, 12));
        }
    }

    private static Envelope webp(ByteBuffer file) {
        int end = Math.addExact(file.getInt(4), 8);
        int orientation = 1;
        boolean whole = end <= file.limit() + 1;
        for (int at = 12; at + 8 <= Math.min(end, file.limit()); ) {
            int length = file.getInt(at + 4);
            if (length < 0) {
                return new Envelope(false, false, orientation);
            }
            if (file.getInt(at) == 0x46495845 && at + 8 + length <= file.limit()) {
                orientation = orientation(file.slice(at + 8, length));
            }
            at = Math.addExact(at, Math.addExact(8 + (length & 1), length));
        }
        return new Envelope(whole, false, orientation);
    }

    /** Tag 0x0112 of the first directory; 1 where it is missing or makes no sense. */
    private static int orientation(ByteBuffer exif) {
        int start = exif.limit() > 6 && exif.getInt(0) == EXIF ? 6 : 0;
        ByteBuffer tiff = exif.slice(start, exif.limit() - start);
        if (tiff.limit() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
