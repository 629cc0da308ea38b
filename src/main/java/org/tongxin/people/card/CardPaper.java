package org.tongxin.people.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongxin.kernel.Paper.Align;
import org.tongxin.kernel.Paper.Block;
import org.tongxin.kernel.Paper.Code;
import org.tongxin.kernel.Paper.Column;
import org.tongxin.kernel.Paper.Frame;
import org.tongxin.kernel.Paper.Gap;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Line;
import org.tongxin.kernel.Paper.Pages;
import org.tongxin.kernel.Paper.Row;
import org.tongxin.kernel.Paper.Size;
import org.tongxin.kernel.Paper.Words;

/** One card on one page of a file, in the same order as on the print page. */
final class CardPaper {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** How much larger a sheet of A4 is than one of A5. */
    private static final float LARGER = 1.38f;

    /** A card with many long lines is set smaller, so that it stays one page; below this it would not be large print. */
    private static final float SMALLEST = .7f;

    private final CardWords words;
    private final float scale;

    private CardPaper(CardWords words, float scale) {
        this.words = words;
        this.scale = scale;
    }

    static void lay(Pages pages, Card card, CardWords words, Size size) {
        float scale = size == Size.A4 ? LARGER : 1;
        pages.page(size, card.language().rightToLeft());
        List<Block> blocks = new CardPaper(words, scale).blocks(card);
        for (float smaller = .95f; smaller > SMALLEST && !pages.fits(blocks); smaller -= .05f) {
            blocks = new CardPaper(words, scale * smaller).blocks(card);
        }
        blocks.forEach(pages::add);
    }

    private List<Block> blocks(Card card) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(said(words.say("people.card.title"), 19, 12, Ink.BLACK));
        blocks.add(gap(4));
        blocks.add(said(words.say("people.card.address"), 12, 10, Ink.SOFT));
        blocks.add(text(card.community() + " " + card.address(), 17, Ink.BLACK));
        blocks.add(gap(6));
        blocks.add(emergencies());
        blocks.add(gap(4));
        card.lines().forEach(line -> blocks.add(call(line)));
        blocks.add(gap(6));
        List<Block> scan = List.of(
                said(words.say("people.card.scan"), 15, 11, Ink.BLACK),
                gap(3),
                said(words.printed(card.day()), 10, 10, Ink.SOFT));
        blocks.add(new Row(
                List.of(
                        new Column(1, Align.START, List.of(new Code(card.code(), 88 * scale))),
                        new Column(2, Align.START, scan)),
                Frame.NONE));
        return blocks;
    }

    private Row emergencies() {
        List<Column> columns = new ArrayList<>();
        for (String number : CardLine.EMERGENCIES) {
            List<Block> box = new ArrayList<>();
            box.add(text(number, 28, Ink.RED));
            box.addAll(below(words.say("people.card.emergency." + number)));
            columns.add(new Column(1, Align.CENTRE, box));
        }
        return new Row(columns, Frame.BOXES);
    }

    private Row call(CardLine line) {
        List<Block> what = new ArrayList<>();
        what.add(said(words.say("people.card.for." + line.what()), 15, 11, Ink.BLACK));
        if (!line.who().isEmpty()) {
            what.add(text(line.who(), 11, Ink.SOFT));
        }
        return new Row(
                List.of(
                        new Column(3, Align.START, what),
                        new Column(2, Align.END, List.of(text(line.phone(), 20, Ink.BLACK)))),
                Frame.LINE_BELOW);
    }

    private Line said(CardWords.Said said, float size, float beside, Ink ink) {
        List<Words> parts = new ArrayList<>();
        parts.add(new Words(said.own(), Locale.forLanguageTag(said.tag()), size * scale, ink));
        String chinese = said.beside();
        if (chinese != null) {
            parts.add(text(chinese, beside, Ink.SOFT));
        }
        return new Line(parts);
    }

    private List<Block> below(CardWords.Said said) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Words(said.own(), Locale.forLanguageTag(said.tag()), 14 * scale, Ink.BLACK));
        String chinese = said.beside();
        if (chinese != null) {
            blocks.add(text(chinese, 10, Ink.SOFT));
        }
        return blocks;
    }

    private Words text(String text, float size, Ink ink) {
        return new Words(text, CHINESE, size * scale, ink);
    }

    private Gap gap(float height) {
        return new Gap(height * scale);
    }
}
