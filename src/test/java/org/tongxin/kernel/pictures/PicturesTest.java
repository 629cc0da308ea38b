package org.tongxin.kernel.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Pictures.Kept;
import org.tongxin.kernel.Pictures.Refused;
import org.tongxin.kernel.Pictures.Size;

class PicturesTest {

    private static final String POSITION = "25.0453 N 102.7100 E";

    private final MemoryStore store = new MemoryStore();
    private final Pictures pictures = new StoredPictures(store);

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aPictureIsKeptInTwoSizes(String format) throws Exception {
        UUID id = UUID.randomUUID();
        var kept = (Kept) keep(id, encoded(format, redAndBlue(3000, 2000)));
        assertThat(kept.width()).isEqualTo(1600);
        assertThat(kept.height()).isEqualTo(1067);
        assertThat(drawn(id, Size.LARGE).getWidth()).isEqualTo(1600);
        assertThat(drawn(id, Size.SMALL).getWidth()).isEqualTo(400);
        assertThat(isRed(drawn(id, Size.SMALL), 20, 20)).isTrue();
        assertThat(isRed(drawn(id, Size.SMALL), 380, 20)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
            })
    void webPIsRead(String picture) throws Exception {
        assertThat(keep(UUID.randomUUID(), Base64.getDecoder().decode(picture))).isInstanceOf(Kept.class);
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws Exception {
        var kept = (Kept) keep(UUID.randomUUID(), encoded("png", redAndBlue(120, 90)));
        assertThat(kept.width()).isEqualTo(120);
        assertThat(kept.height()).isEqualTo(90);
    }

    @Test
    void seeThroughPartsBecomeWhite() throws Exception {
        UUID id = UUID.randomUUID();
        keep(id, encoded("png", new BufferedImage(2000, 50, BufferedImage.TYPE_INT_ARGB)));
        assertThat(drawn(id, Size.LARGE).getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void whereThePictureWasTakenIsNotKept() throws Exception {
        byte[] photo = withExif(encoded("jpg", redAndBlue(800, 600)), 1);
        assertThat(text(photo)).contains(POSITION, "Exif");
        UUID id = UUID.randomUUID();
        keep(id, photo);
        for (Size size : Size.values()) {
            assertThat(text(bytes(id, size))).doesNotContain(POSITION, "Exif", "GPS");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePictureStandsAsTheCameraWasHeld(int orientation) throws Exception {
        UUID id = UUID.randomUUID();
        var kept = (Kept) keep(id, withExif(encoded("jpg", redAndBlue(800, 600)), orientation));
        boolean sideways = orientation >= 5;
        assertThat(kept.width()).isEqualTo(sideways ? 600 : 800);
        assertThat(kept.height()).isEqualTo(sideways ? 800 : 600);
        BufferedImage drawn = drawn(id, Size.LARGE);
        int right = kept.width() - 20;
        int below = kept.height() - 20;
        boolean redIsLeftOrAbove = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        assertThat(isRed(drawn, 20, 20)).isEqualTo(redIsLeftOrAbove);
        assertThat(isRed(drawn, right, below)).isEqualTo(!redIsLeftOrAbove);
    }

    @Test
    void aPixelBombIsRefusedBeforeItIsDecoded() throws Exception {
        assertThat(keep(UUID.randomUUID(), pngOf(60_000, 60_000, new byte[1000])))
                .isEqualTo(new Refused("kernel.picture.pixels"));
        assertThat(keep(UUID.randomUUID(), pngOf(8_000, 8_000, new byte[8_000 * 8_001])))
                .isEqualTo(new Refused("kernel.picture.pixels"));
        assertThat(keep(UUID.randomUUID(), pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[10])))
                .isInstanceOf(Refused.class);
        assertThat(store.files).isEmpty();
    }

    @Test
    void anUploadBeyondTheLimitIsNotReadToItsEnd() throws Exception {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 0xFF;
            }
        };
        assertThat(pictures.keep(UUID.randomUUID(), endless)).isEqualTo(new Refused("kernel.picture.bytes"));
        assertThat(endless.given).isLessThanOrEqualTo(Pictures.MOST_BYTES + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPictureThatArrivedInPartIsRefused(String format) throws Exception {
        byte[] whole = encoded(format, noise(300, 200));
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThat(keep(UUID.randomUUID(), cut)).isEqualTo(new Refused("kernel.picture.cut"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<!doctype html><script>alert(1)</script>",
                "#!/bin/sh\nrm -rf /",
                "%PDF-1.7",
                "MZ\u0000\u0001",
                "BM6\u0000"
            })
    void whatOnlyClaimsToBeAPictureIsRefused(String content) throws Exception {
        assertThat(keep(UUID.randomUUID(), content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused("kernel.picture.kind"));
    }

    @Test
    void aFileHiddenBehindAPictureIsLost() throws Exception {
        var polyglot = new ByteArrayOutputStream();
        polyglot.write(encoded("jpg", redAndBlue(100, 100)));
        polyglot.write("<script>alert('hidden')</script>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
        UUID id = UUID.randomUUID();
        assertThat(keep(id, polyglot.toByteArray())).isInstanceOf(Kept.class);
        assertThat(text(bytes(id, Size.LARGE))).doesNotContain("script", "hidden");
    }

    @Test
    void applePhotosGetAnAnswerThatHelps() throws Exception {
        byte[] heic = "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(keep(UUID.randomUUID(), heic)).isEqualTo(new Refused("kernel.picture.heic"));
        assertThat(keep(UUID.randomUUID(), new byte[0])).isEqualTo(new Refused("kernel.picture.empty"));
    }

    @Test
    void damagedPicturesNeverBreakTheProgram() throws Exception {
        var random = new Random(11);
        for (String format : new String[] {"jpg", "png", "gif"}) {
            byte[] whole = encoded(format, noise(64, 48));
            for (int i = 0; i < 300; i++) {
                byte[] damaged = whole.clone();
                for (int n = 1 + random.nextInt(6); n > 0; n--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThat(keep(UUID.randomUUID(), damaged)).isNotNull();
            }
        }
    }

    @Test
    void aDeletedPictureIsGoneInAllSizes() throws Exception {
        UUID id = UUID.randomUUID();
        keep(id, encoded("png", redAndBlue(100, 100)));
        pictures.delete(id);
        assertThat(store.files).isEmpty();
        assertThat(pictures.open(id, Size.LARGE)).isEmpty();
        pictures.delete(id);
    }

    private Pictures.Outcome keep(UUID id, byte[] upload) throws IOException {
        return pictures.keep(id, new ByteArrayInputStream(upload));
    }

    private byte[] bytes(UUID id, Size size) throws IOException {
        try (var in = pictures.open(id, size).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private BufferedImage drawn(UUID id, Size size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(id, size)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    /** Left half red, right half blue. */
    private static BufferedImage redAndBlue(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        var random = new Random(5);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** The photo with an EXIF segment: an orientation and a position. */
    private static byte[] withExif(byte[] photo, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.writeBytes("Exif\0\0MM\0*");
        data.writeInt(8);
        data.writeShort(2);
        entry(data, 0x0112, 3, 1, orientation << 16);
        entry(data, 0x8825, 4, 1, 40);
        data.writeInt(0);
        data.writeBytes("GPS " + POSITION);
        var out = new ByteArrayOutputStream();
        var whole = new DataOutputStream(out);
        whole.write(photo, 0, 2);
        whole.writeShort(0xFFE1);
        whole.writeShort(exif.size() + 2);
        exif.writeTo(whole);
        whole.write(photo, 2, photo.length - 2);
        return out.toByteArray();
    }

    private static void entry(DataOutputStream data, int tag, int type, int count, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(count);
        data.writeInt(value);
    }

    /** A grey PNG that claims a size. */
    private static byte[] pngOf(int width, int height, byte[] lines) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            deflate.write(lines);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        data.writeInt((int) check.getValue());
    }
}
