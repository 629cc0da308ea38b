package org.tongxin.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * 印刷文件: PDF files for paper in every script the program writes: letters are shaped and joined, lines broken where the
 * script breaks them, pages from right to left mirrored. Text can be selected, searched and read aloud.
 */
public interface Paper {

    /** False where this machine cannot shape text; the operator was told at the start why. */
    boolean ready();

    /**
     * Writes a file. Pages that are done leave the memory; the file is sent once all are known.
     *
     * @param title as readers of the file show it
     * @param language the main language of the file
     * @throws IllegalStateException where the program is not {@link #ready}
     */
    void write(OutputStream out, String title, Locale language, Consumer<Pages> content) throws IOException;

    /** Takes what stands in the file, in its order. */
    interface Pages {

        /** Begins a page. What does not fit on it goes on to another of its kind. */
        void page(Size size, boolean rightToLeft);

        /** True where all these blocks stand on one page of the kind begun last. */
        boolean fits(List<Block> blocks);

        /** Sets a block below the last one. */
        void add(Block block);
    }

    /** 纸张: upright. */
    enum Size {
        A5(419.53f, 595.28f, 28.35f),
        A4(595.28f, 841.89f, 39.69f);

        private final float width;
        private final float height;
        private final float margin;

        Size(float width, float height, float margin) {
            this.width = width;
            this.height = height;
            this.margin = margin;
        }

        /** In points, as everything here. */
        public float width() {
            return width;
        }

        public float height() {
            return height;
        }

        public float margin() {
            return margin;
        }
    }

    /** What can stand on a page. */
    sealed interface Block {}

    /**
     * Words, broken into lines.
     *
     * @param language of the words: decides direction, height and breaks of lines
     * @param size of the letters
     */
    record Words(String text, Locale language, float size, Ink ink) implements Block {}

    /** Words on one line where they fit beside each other, else below one another. */
    record Line(List<Words> parts) implements Block {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** Columns side by side, the first where a line begins; kept together on a page. */
    record Row(List<Column> columns, Frame frame) implements Block {
        public Row {
            columns = List.copyOf(columns);
        }
    }

    /** @param share of the width, in parts of the sum of all shares */
    record Column(float share, Align align, List<Block> blocks) {
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /** A QR code with its quiet zone. */
    record Code(QrCode code, float side) implements Block {}

    /** An empty space. */
    record Gap(float height) implements Block {}

    /** Where a line stands in its column. */
    enum Align {
        START,
        CENTRE,
        END
    }

    /** Lines around blocks. */
    enum Frame {
        NONE,
        LINE_BELOW,
        BOXES
    }

    /** Colours that a black and white printer keeps apart from paper. */
    enum Ink {
        BLACK,
        SOFT,
        RED
    }
}
