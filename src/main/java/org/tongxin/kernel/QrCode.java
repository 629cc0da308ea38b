package org.tongxin.kernel;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** 二维码: a QR code of error correction level M with its quiet zone of four modules. */
public final class QrCode {

    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text, read back as UTF-8.
     *
     * @throws IllegalArgumentException where the text is empty or longer than a QR code holds (2,331 bytes)
     */
    public static QrCode of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A QR code of nothing");
        }
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold this text", e);
        }
    }

    /** Side of the whole square with its quiet zone, in modules: the {@code viewBox} of {@link #svgPath}. */
    public int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** The dark modules as the {@code d} of one SVG path on a square of {@link #side} units. */
    public String svgPath() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    int run = x - from;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }

    /**
     * The code as a black and white PNG.
     *
     * @param scale pixels per module, 1 to 40
     */
    public byte[] png(int scale) {
        if (scale < 1 || scale > 40) {
            throw new IllegalArgumentException("1 to 40 pixels per module");
        }
        int pixels = side() * scale;
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.setRGB(x, y, dark(x / scale - QUIET, y / scale - QUIET) ? 0x000000 : 0xFFFFFF);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where the module is dark; counted within {@link #side}, from the upper left corner. */
    public boolean isDark(int x, int y) {
        return dark(x - QUIET, y - QUIET);
    }

    private boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
