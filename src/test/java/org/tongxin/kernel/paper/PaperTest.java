package org.tongxin.kernel.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongxin.kernel.Paper;
import org.tongxin.kernel.Paper.Align;
import org.tongxin.kernel.Paper.Code;
import org.tongxin.kernel.Paper.Column;
import org.tongxin.kernel.Paper.Frame;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Pages;
import org.tongxin.kernel.Paper.Row;
import org.tongxin.kernel.Paper.Size;
import org.tongxin.kernel.Paper.Words;
import org.tongxin.kernel.QrCode;

class PaperTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Locale TIBETAN = Locale.forLanguageTag("bo");
    private static final Locale UYGHUR = Locale.forLanguageTag("ug");

    private static final Paper PAPER = new PdfPaper();

    private static byte[] file(Consumer<Pages> content) throws IOException {
        var out = new ByteArrayOutputStream();
        PAPER.write(out, "测试", CHINESE, content);
        Path kept = Path.of("target", "papers");
        Files.createDirectories(kept);
        Files.write(kept.resolve("paper.pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static Row halves(String first, String second, Locale language) {
        return new Row(
                List.of(
                        new Column(1, Align.START, List.of(new Words(first, language, 20, Ink.BLACK))),
                        new Column(1, Align.END, List.of(new Words(second, language, 20, Ink.BLACK)))),
                Frame.LINE_BELOW);
    }

    /** The share of dark dots in a part of a picture. */
    private static long ink(BufferedImage image, int fromX, int toX) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = fromX; x < toX; x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void whatIsWrittenCanBeSelectedAsItIsRead() throws IOException {
        byte[] file = file(pages -> {
            pages.page(Size.A5, false);
            pages.add(new Words("爱心联系卡 12345", CHINESE, 20, Ink.BLACK));
            pages.add(new Words("འབྲེལ་གཏུག་ཤོག་བྱང་།", TIBETAN, 20, Ink.SOFT));
            pages.add(new Words("ئالاقىلىشىش كارتىسى", UYGHUR, 20, Ink.RED));
        });
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("爱心联系卡 12345", "འབྲེལ་གཏུག་ཤོག་བྱང་།", "ئالاقىلىشىش كارتىسى");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(Size.A5.width());
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            assertThat(new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII))
                    .as("each line says its language to whoever reads it aloud")
                    .contains("/Lang (zh-CN)", "/Lang (" + TIBETAN.toLanguageTag() + ")", "/Lang (ug");
        }
    }

    @Test
    void aPageFromRightToLeftIsMirrored() throws IOException {
        byte[] file = file(pages -> {
            pages.page(Size.A5, false);
            pages.add(halves("地址地址地址", "", CHINESE));
            pages.page(Size.A5, true);
            pages.add(halves("ئادرېس ئادرېس", "", UYGHUR));
        });
        try (PDDocument document = Loader.loadPDF(file)) {
            var renderer = new PDFRenderer(document);
            BufferedImage chinese = renderer.renderImage(0, 1);
            BufferedImage uyghur = renderer.renderImage(1, 1);
            int middle = chinese.getWidth() / 2;
            assertThat(ink(chinese, 0, middle)).isGreaterThan(ink(chinese, middle, chinese.getWidth()));
            assertThat(ink(uyghur, middle, uyghur.getWidth())).isGreaterThan(ink(uyghur, 0, middle));
        }
    }

    @Test
    void linesOfTibetanDoNotTouch() throws IOException {
        byte[] file = file(pages -> {
            pages.page(Size.A5, false);
            pages.add(new Words("བསྒྲུབས་རྫོགས་".repeat(8), TIBETAN, 24, Ink.BLACK));
        });
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage picture = new PDFRenderer(document).renderImage(0, 2);
            int bands = 0;
            boolean inside = false;
            for (int y = 0; y < picture.getHeight(); y++) {
                boolean any = ink(picture.getSubimage(0, y, picture.getWidth(), 1), 0, picture.getWidth()) > 0;
                bands += any && !inside ? 1 : 0;
                inside = any;
            }
            assertThat(bands).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whatDoesNotFitGoesOnToTheNextPage() throws IOException {
        byte[] file = file(pages -> {
            pages.page(Size.A5, false);
            pages.add(new Words("很长的一段话，要写满两页以上。".repeat(150), CHINESE, 20, Ink.BLACK));
        });
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void fiveHundredPagesAreAFewMegabytes() throws IOException {
        byte[] file = file(pages -> {
            for (int i = 0; i < 500; i++) {
                pages.page(Size.A5, false);
                pages.add(new Words("第" + i + "户 爱心联系卡", CHINESE, 20, Ink.BLACK));
                pages.add(new Words("འབྲེལ་གཏུག་", TIBETAN, 20, Ink.BLACK));
                pages.add(new Code(QrCode.of("https://example.org/card/" + i), 120));
            }
        });
        assertThat(file.length).isLessThan(4_000_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(500);
        }
    }
}
