package org.tongxin.kernel.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final Locale TIBETAN = Locale.forLanguageTag("bo");
    private static final Locale UYGHUR = Locale.forLanguageTag("ug");

    /** Words whose letters stand below one another. */
    private static final String STACKS = "བསྒྲུབས་";

    private static final String JOINED = "ئالاقىلىشىش";

    private static Lines lines;
    private static Faces faces;

    @BeforeAll
    static void fonts() throws IOException {
        faces = Faces.read();
        lines = new Lines(faces);
    }

    private static List<Integer> glyphs(Run run) {
        return java.util.stream.IntStream.range(0, run.count())
                .mapToObj(run::glyph)
                .toList();
    }

    /** The glyphs that the letters have one by one. */
    private static List<Integer> alone(String text) {
        return text.codePoints()
                .mapToObj(letter -> lines.shaped(Character.toString(letter), false)
                        .runs()
                        .getFirst()
                        .glyph(0))
                .toList();
    }

    private static String text(Lines.Line line) {
        return line.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    @Test
    void tibetanLettersAreStacked() {
        Lines.Line line = lines.shaped(STACKS, false);
        assertThat(line.runs()).hasSize(1);
        assertThat(glyphs(line.runs().getFirst())).isNotEqualTo(alone(STACKS));
        float beside = (float) STACKS.codePoints()
                .mapToObj(letter -> lines.shaped(Character.toString(letter), false))
                .mapToDouble(Lines.Line::width)
                .sum();
        assertThat(line.width()).isLessThan(beside * .8f);
    }

    @Test
    void uyghurLettersAreJoinedAndRunFromTheRight() {
        Run run = lines.shaped(JOINED, true).runs().getFirst();
        List<Integer> shaped = glyphs(run);
        assertThat(run.level() & 1).isOne();
        assertThat(shaped.reversed()).isNotEqualTo(alone(JOINED));
        assertThat(shaped).doesNotContain(0);
        // The last letter of the word, sheen in its final form, stands farthest to the left.
        int last = lines.shaped("ش", true).runs().getFirst().glyph(0);
        assertThat(shaped.getFirst()).isNotEqualTo(last);
        assertThat(run.place(0).x).isLessThan(run.place(run.count() - 1).x);
    }

    @Test
    void everyLetterOfTheAlphabetsHasAShape() {
        String uyghur = "ئا ئە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ ئو ئۇ ئۆ ئۈ ۋ ئې ئى ي";
        String tibetan = "ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨིེོུ་།༄༅༠༡༢༣༤༥༦༧༨༩";
        for (String alphabet : List.of(uyghur, tibetan, "爱心联系卡愛聯繫䶮Aa09", "· – ： ，")) {
            lines.shaped(alphabet, false)
                    .runs()
                    .forEach(run -> assertThat(glyphs(run)).as(run.text()).doesNotContain(0));
        }
    }

    @Test
    void tibetanBreaksAfterTheDotBetweenSyllablesAndNowhereElse() {
        String words = STACKS.repeat(12);
        List<Lines.Line> broken = lines.of(words, TIBETAN, 9);
        assertThat(broken).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(text(line)).endsWith("་").startsWith("བ");
            assertThat(line.width()).isLessThanOrEqualTo(9);
        });
        assertThat(broken.stream().map(LinesTest::text).collect(Collectors.joining()))
                .isEqualTo(words);
    }

    @Test
    void chineseKeepsItsPunctuationBehindItsWords() {
        List<Lines.Line> broken = lines.of("打电话时先说在哪里，小区、楼、单元、门牌。".repeat(3), Locale.SIMPLIFIED_CHINESE, 7);
        assertThat(broken).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(text(line)).doesNotStartWith("，").doesNotStartWith("、").doesNotStartWith("。");
            assertThat(line.width()).isLessThanOrEqualTo(7);
        });
    }

    @Test
    void aNumberWithinUyghurStaysReadable() {
        Lines.Line line = lines.shaped("تېلېفون 0358-5550100 ساقچى", true);
        List<String> fromTheLeft =
                line.runs().stream().map(run -> run.text().strip()).toList();
        assertThat(String.join(" ", fromTheLeft)).contains("0358-5550100");
        assertThat(fromTheLeft.getFirst()).isEqualTo("ساقچى");
        assertThat(fromTheLeft.getLast()).isEqualTo("تېلېفون");
    }

    @Test
    void aWordWiderThanTheColumnIsBrokenAllTheSame() {
        assertThat(lines.of("https://example.org/" + "a".repeat(200), UYGHUR, 10))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(10));
    }

    @Test
    void noWordsAreOneEmptyLine() {
        assertThat(lines.of("", TIBETAN, 10)).hasSize(1);
    }
}
