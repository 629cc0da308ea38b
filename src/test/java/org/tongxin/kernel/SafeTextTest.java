package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.SafeText.Problem;

class SafeTextTest {

    @Test
    void ordinaryTextsOfAllScriptsStayAsTheyAre() {
        for (String text : new String[] {
            "楼道灯坏了，晚上看不见。\n三单元 5 楼",
            "བོད་སྐད། གློག་ཆད་སོང་།",
            "سۇ ئېقىۋاتىدۇ",
            "ᠮᠣᠩᠭᠣᠯ\u180B\u202F",
            "수도가 고장났어요",
            "👩‍👩‍👧‍👦 😀",
            "𠮷野家 㐂",
            "می\u200Cخواهم"
        }) {
            assertThat(SafeText.lines(text, 1000).text()).isEqualTo(text.strip());
            assertThat(SafeText.lines(text, 1000).ok()).isTrue();
        }
    }

    @Test
    void charactersThatTurnTheReadingDirectionAreTakenOut() {
        assertThat(SafeText.line("photo\u202Egpj.exe\u2066x\u2069", 100).text()).isEqualTo("photogpj.exex");
    }

    @Test
    void controlAndInvisibleCharactersAreTakenOut() {
        assertThat(SafeText.line("a\u0000b\u0007c\u001Bd\u007Fe\u0085f\u200Bg\uFEFFh\uDB40\uDC41i\u00ADj", 100)
                        .text())
                .isEqualTo("abcde fghij");
    }

    @Test
    void lineBreaksStayInTextsOfSeveralLinesOnly() {
        assertThat(SafeText.lines("一\r\n二\r三\u2028四\t五", 100).text()).isEqualTo("一\n二\n三\n四 五");
        assertThat(SafeText.line("一\r\n二\r三\u2028四\t五", 100).text()).isEqualTo("一 二 三 四 五");
    }

    @Test
    void equalLookingTextsBecomeEqual() {
        assertThat(SafeText.line("e\u0301", 10).text()).isEqualTo("\u00E9");
    }

    @Test
    void theLimitCountsWhatAReaderCounts() {
        assertThat(SafeText.line("𠮷".repeat(10), 10).ok()).isTrue();
        assertThat(SafeText.line("𠮷".repeat(11), 10).problem()).isEqualTo(Problem.TOO_LONG);
        assertThat(SafeText.line("字".repeat(11), 10).text()).hasSize(11);
        assertThat(SafeText.line("  " + "字".repeat(10) + "  \u0000", 10).ok()).isTrue();
    }

    @Test
    void lostCharactersAreNamed() {
        assertThat(SafeText.line("\uFFFD\uFFFD", 10).problem()).isEqualTo(Problem.BROKEN);
        assertThat(SafeText.line("half \uD842", 10).problem()).isEqualTo(Problem.BROKEN);
        assertThat(SafeText.line("half \uD842", 10).text()).isEqualTo("half \uFFFD");
    }

    @Test
    void nothingIsNoProblem() {
        assertThat(SafeText.line(null, 10).isEmpty()).isTrue();
        assertThat(SafeText.line(" \t\u3000\u200B\n", 10).isEmpty()).isTrue();
        assertThat(SafeText.line(null, 10).ok()).isTrue();
    }

    @Test
    void marksPiledOnOneLetterAreCutOff() {
        assertThat(SafeText.line("a" + "\u0316".repeat(500), 1000).length()).isLessThanOrEqualTo(11);
    }

    @Test
    void anyInputBecomesStorable() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var written = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                written.append((char) random.nextInt(0x10000));
            }
            SafeText text = SafeText.lines(written.toString(), 20);
            assertThat(text.text().chars()).noneMatch(c -> c == 0 || (c < ' ' && c != '\n'));
            assertThat(new String(
                            text.text().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(text.text());
            assertThat(SafeText.lines(text.text(), 20).text()).isEqualTo(text.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "139 1234 5678",
                "139-1234-5678",
                "+86 139 1234 5678",
                "１３９１２３４５６７８",
                "一三九一二三四五六七八",
                "幺三九，幺二三四，五六七八",
                "0871-65123456",
                "（0871）65123456",
                "65123456",
                "53010219490307283X",
                "530102194903072831",
                "530102 19490307 283x",
                "530102490307283",
                "6222 0202 0000 1234 567",
                "G12345678",
                "someone.else@example.com",
                "微信号：zhang_san88",
                "QQ 12345678",
                "༡༣༩༡༢༣༤༥༦༧༨"
            })
    void numbersOfPeopleAreHidden(String number) {
        String masked = SafeText.mask("找我：" + number + "，谢谢");
        assertThat(masked).contains("***").startsWith("找我：").endsWith("谢谢");
        assertThat(masked.replaceAll("\\D", "")).isEmpty();
        assertThat(masked).doesNotContain("三九", "example", "zhang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01 8:30 起停水",
                "3号楼2单元501",
                "电压 220 V，温度 36.5",
                "拨打 12345 或 110",
                "3438 户，11831 人",
                "一共一千二百三十四元",
                "第4网格"
            })
    void datesPlacesAndHotlinesStay(String text) {
        assertThat(SafeText.mask(text)).isEqualTo(text);
    }

    @Test
    void maskingALongTextIsQuick() {
        String hostile = "1-".repeat(50_000) + "a".repeat(50_000) + "一 ".repeat(50_000);
        assertThat(SafeText.mask(hostile)).hasSizeLessThan(60_000);
    }

    /** Unicode has digits beyond the first plane, which a keyboard on a phone offers as fancy letters. */
    @Test
    void digitsOfOtherPlanesAreMaskedToo() {
        var fancy = new StringBuilder();
        "13912345678".chars().forEach(digit -> fancy.appendCodePoint(0x1D7CE + digit - '0'));
        assertThat(SafeText.mask("打" + fancy + "找我")).isEqualTo("打***找我");
    }
}
