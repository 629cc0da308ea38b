package org.tongxin.requests.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.tongxin.ui.Page;

/** The receipt as a picture for the phone's album: number, code, QR code, drawn here so that no script is needed. */
final class ReceiptPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 960;
    private static final int MARGIN = 48;
    private static final int QR_SCALE = 12;
    private static final Color INK = new Color(0x1F2A2E);
    private static final Color SOFT = new Color(0x5A686D);
    private static final Color GREEN = new Color(0x14665A);

    private ReceiptPicture() {}

    static byte[] of(Page page, SendPage.Done done) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(GREEN);
            pen.fillRect(0, 0, WIDTH, 12);
            words(pen, page.communityName(), Font.BOLD, 34, GREEN, 76);
            words(pen, page.t("requests.report.done.number"), Font.PLAIN, 24, SOFT, 136);
            words(pen, done.number(), Font.BOLD, 40, INK, 184);
            words(pen, page.t("requests.report.done.code"), Font.PLAIN, 24, SOFT, 244);
            words(pen, done.code().grouped(), Font.BOLD, 60, INK, 308);
            qr(pen, done);
            words(pen, page.t("requests.report.done.picture_how"), Font.PLAIN, 24, SOFT, HEIGHT - 48);
        } finally {
            pen.dispose();
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void qr(Graphics2D pen, SendPage.Done done) throws UncheckedIOException {
        try {
            BufferedImage code = ImageIO.read(new ByteArrayInputStream(done.qr().png(QR_SCALE)));
            int side = Math.min(code.getWidth(), 540);
            pen.drawImage(code, (WIDTH - side) / 2, 340, side, side, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words for which this machine has no letters are left out: the digits say enough. */
    private static void words(Graphics2D pen, String words, int style, int size, Color colour, int y) {
        var font = new Font(Font.SANS_SERIF, style, size);
        if (font.canDisplayUpTo(words) >= 0) {
            return;
        }
        pen.setFont(font);
        pen.setColor(colour);
        int wide = pen.getFontMetrics().stringWidth(words);
        if (wide > WIDTH - 2 * MARGIN) {
            pen.setFont(font.deriveFont((float) size * (WIDTH - 2 * MARGIN) / wide));
            wide = pen.getFontMetrics().stringWidth(words);
        }
        pen.drawString(words, (WIDTH - wide) / 2, y);
    }
}
