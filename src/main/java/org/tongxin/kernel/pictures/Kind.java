package org.tongxin.kernel.pictures;

/** The kinds of picture, told by their first bytes; a name or a declared type is never believed. */
enum Kind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    /** HEIC and AVIF, as phones store them; browsers convert them when asked for JPEG. */
    HEIF,
    /** Anything else, pictures or not. */
    OTHER;

    static Kind of(byte[] start) {
        if (has(start, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (has(start, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (has(start, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (has(start, 0, 'R', 'I', 'F', 'F') && has(start, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        return has(start, 4, 'f', 't', 'y', 'p') ? HEIF : OTHER;
    }

    private static boolean has(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= at + i || (bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
