package org.tongxin.kernel.pictures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.makers.FixedSizeThumbnailMaker;
import net.coobird.thumbnailator.resizers.Resizers;

/** Reads a checked picture at no more than the size needed, and draws it upright on white. */
final class Drawing {

    /** Baseline JPEGs are read line by line, so their pixels cost time, not memory. */
    private static final long MOST_PIXELS_BY_LINE = 130_000_000;

    private static final long MOST_PIXELS = 30_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.82f;

    private Drawing() {}

    /** The picture has more pixels than are read. */
    static final class TooManyPixels extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The picture, upright, its longer side at most {@code pixels}. */
    static BufferedImage read(Kind kind, Envelope envelope, byte[] file, int pixels) throws IOException, TooManyPixels {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(kind);
            try {
                reader.setInput(input, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                boolean byLine = kind == Kind.JPEG && !envelope.progressive();
                if (width * height > (byLine ? MOST_PIXELS_BY_LINE : MOST_PIXELS)
                        || Math.max(width, height) > LONGEST_SIDE) {
                    throw new TooManyPixels();
                }
                int every = (int) Math.max(1, Math.max(width, height) / (pixels + pixels / 2));
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(every, every, 0, 0);
                return upright(fit(reader.read(0, parameters), pixels), envelope.orientation());
            } finally {
                reader.dispose();
            }
        }
    }

    /** Makes the picture fit a square of {@code pixels}; a smaller one stays as it is. */
    static BufferedImage fit(BufferedImage picture, int pixels) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        if (longer <= pixels) {
            return picture;
        }
        int width = (int) Math.max(1, Math.round((double) picture.getWidth() * pixels / longer));
        int height = (int) Math.max(1, Math.round((double) picture.getHeight() * pixels / longer));
        return new FixedSizeThumbnailMaker(width, height, false, true)
                .resizer(Resizers.PROGRESSIVE)
                .imageType(
                        picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .make(picture);
    }

    /** Writes pixels and nothing else. */
    static void writeJpeg(BufferedImage picture, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = new MemoryCacheImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static ImageReader reader(Kind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) {
            throw new IOException("No reader for " + kind);
        }
        return readers.next();
    }

    /** Turned as the camera was held; see-through parts become white. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean sideways = orientation >= 5;
        var drawn = new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return drawn;
    }
}
