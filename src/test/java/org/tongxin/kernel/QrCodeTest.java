package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://xihe.example/p/同心-123456789012";

    @Test
    void aPhoneReadsThePng() throws Exception {
        assertThat(read(ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(4)))))
                .isEqualTo(ADDRESS);
    }

    @Test
    void aPhoneReadsTheSvg() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        var image = new BufferedImage(code.side() * 4, code.side() * 4, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(4, 4);
        pen.fill(outline(code.svgPath()));
        pen.dispose();
        assertThat(read(image)).isEqualTo(ADDRESS);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("字".repeat(1000)));
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(ADDRESS).png(0));
    }

    private static Path2D outline(String path) {
        var outline = new Path2D.Double();
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(path);
        while (run.find()) {
            double x = Double.parseDouble(run.group(1));
            double y = Double.parseDouble(run.group(2));
            double width = Double.parseDouble(run.group(3));
            outline.append(new java.awt.geom.Rectangle2D.Double(x, y, width, 1), false);
        }
        return outline;
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
