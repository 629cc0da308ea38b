package org.tongxin.kernel.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one file: each once, with the glyphs that were used. */
final class Embedded {

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new LinkedHashMap<>();
    private final Map<Face, Set<Integer>> used = new HashMap<>();

    Embedded(PDDocument document) {
        this.document = document;
    }

    /** Notes the glyphs of a run and returns the name of its font on the page. */
    String use(PDPage page, Run run) throws IOException {
        PDType0Font font = fonts.get(run.face());
        if (font == null) {
            byte[] file = Objects.requireNonNull(run.face().file()).get();
            font = PDType0Font.load(document, new ByteArrayInputStream(file), true);
            fonts.put(run.face(), font);
        }
        Set<Integer> glyphs = used.computeIfAbsent(run.face(), face -> new HashSet<>());
        for (int i = 0; i < run.count(); i++) {
            if (run.glyph(i) >= 0) {
                glyphs.add(run.glyph(i));
            }
        }
        PDResources resources = page.getResources();
        if (resources == null) {
            resources = new PDResources();
            page.setResources(resources);
        }
        resources.put(COSName.getPDFName(run.face().name()), font);
        return run.face().name();
    }

    /** Leaves out the glyphs that nobody used; called once, before the file is saved. */
    void close() throws IOException {
        for (Map.Entry<Face, PDType0Font> each : fonts.entrySet()) {
            each.getValue().addGlyphsToSubset(used.getOrDefault(each.getKey(), Set.of()));
            each.getValue().subset();
        }
    }
}
