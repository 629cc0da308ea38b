package org.tongxin.kernel.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Paper;
import org.tongxin.kernel.StartNote;

/** Writes files with PDFBox; letters are shaped by the JDK. Fonts are read when the first file is asked for. */
@Component
class PdfPaper implements Paper, StartNote {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPaper.class);

    private @Nullable Faces faces;
    private boolean broken;

    @Override
    public boolean ready() {
        return faces() != null;
    }

    @Override
    public List<String> lines() {
        return ready()
                ? List.of()
                : List.of("PDF files cannot be made here: this machine cannot draw text. Install fontconfig"
                        + " (Debian: apt-get install fontconfig). Print pages work without it.");
    }

    /** Without fontconfig the JDK fails with errors of several kinds, also such as no program should usually catch. */
    private synchronized @Nullable Faces faces() {
        if (faces == null && !broken) {
            try {
                faces = Faces.read();
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.warn("Fonts cannot be read", e);
                broken = true;
            }
        }
        return faces;
    }

    @Override
    public void write(OutputStream out, String title, Locale language, Consumer<Pages> content) throws IOException {
        Faces known = faces();
        if (known == null) {
            throw new IllegalStateException("No fonts to write with");
        }
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            describe(document, title, language);
            var embedded = new Embedded(document);
            var flow = new Flow(document, embedded, new Laying(known));
            try {
                content.accept(flow);
                flow.finish();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            embedded.close();
            document.save(out);
        }
    }

    private static void describe(PDDocument document, String title, Locale language) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Tongxin");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /** Pages one after the other. */
    private static final class Flow implements Pages {

        private final PDDocument document;
        private final Embedded embedded;
        private final Laying laying;
        private Size size = Size.A4;
        private boolean rightToLeft;
        private @Nullable PageInk page;
        private float down;

        Flow(PDDocument document, Embedded embedded, Laying laying) {
            this.document = document;
            this.embedded = embedded;
            this.laying = laying;
        }

        @Override
        public void page(Size newSize, boolean newRightToLeft) {
            finish();
            size = newSize;
            rightToLeft = newRightToLeft;
            open();
        }

        private PageInk open() {
            down = size.margin();
            page = new PageInk(document, embedded, size);
            return page;
        }

        @Override
        public boolean fits(List<Block> blocks) {
            float height = 0;
            for (Block block : blocks) {
                for (Laid piece : laying.pieces(block, size.width() - 2 * size.margin(), rightToLeft)) {
                    height += piece.height();
                }
            }
            return height <= size.height() - 2 * size.margin();
        }

        @Override
        public void add(Block block) {
            float width = size.width() - 2 * size.margin();
            for (Laid piece : laying.pieces(block, width, rightToLeft)) {
                PageInk on = page == null ? open() : page;
                if (down + piece.height() > size.height() - size.margin() && !on.isEmpty()) {
                    finish();
                    on = open();
                }
                try {
                    on.set(piece.at(size.margin(), down));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                down += piece.height();
            }
        }

        void finish() {
            try {
                if (page != null) {
                    page.finish();
                    page = null;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
