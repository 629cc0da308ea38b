package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.kernel.IdNumber.Fault;
import org.tongxin.kernel.IdNumber.Kind;
import org.tongxin.kernel.IdNumber.Reading;

class IdNumberTest {

    @ParameterizedTest
    @CsvSource({
        "14112619500101001, CITIZEN",
        "81000019910305123, HONGKONG",
        "82000020000229002, MACAO",
        "83000019851231567, TAIWAN",
        "91112319900615001, FOREIGNER"
    })
    void theFiveKindsAreReadWithTheirCheckDigit(String digits, Kind kind) {
        IdNumber number = read(digits + IdNumber.checkDigit(digits));
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.birth())
                .hasToString(digits.substring(6, 10) + "-" + digits.substring(10, 12) + "-" + digits.substring(12, 14));
        assertThat(number.male()).isEqualTo((digits.charAt(16) - '0') % 2 == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "14112619500101001, CITIZEN",
        "81000019910305123, HONGKONG",
        "82000020000229002, MACAO",
        "83000019851231567, TAIWAN",
        "91112319900615001, FOREIGNER"
    })
    void oneWrongDigitOrTwoThatChangedPlacesAreNoticedInEachKind(String digits, Kind kind) {
        String right = digits + IdNumber.checkDigit(digits);
        for (int i = 6; i < 17; i++) {
            char wrong = (char) ('0' + (right.charAt(i) - '0' + 1) % 10);
            assertThat(IdNumber.read(right.substring(0, i) + wrong + right.substring(i + 1)))
                    .as("%s with another digit at %d", kind, i)
                    .isInstanceOf(Reading.Wrong.class);
            if (i < 16 && right.charAt(i) != right.charAt(i + 1)) {
                assertThat(IdNumber.read(
                                right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2)))
                        .isInstanceOf(Reading.Wrong.class);
            }
        }
    }

    @Test
    void aKnownExampleOfTheStandardIsRight() {
        assertThat(IdNumber.checkDigit("11010519491231002")).isEqualTo('X');
        assertThat(read("11010519491231002x").reveal()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "１１０１０５ １９４９１２３１ ００２Ｘ",
        "110105-19491231-002x",
        "'110105 1949 1231 002X'",
    })
    void usualWritingsAreRead(String written) {
        assertThat(read(written).reveal()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "6.20102E+17, ROUNDED",
        "620102195001010000, ROUNDED",
        "11010519491231, SHAPE",
        "1101051949123100AX, SHAPE",
        "000105194912310021, BEGINNING",
        "990105194913310021, BIRTHDAY",
        "110105194902310021, BIRTHDAY",
        "110105194912310021, CHECK_DIGIT"
    })
    void whatIsWrongIsSaid(String written, Fault fault) {
        assertThat(IdNumber.read(written)).isEqualTo(new Reading.Wrong(fault));
    }

    @Test
    void lostDigitsAreNamedUnlessTheCheckDigitHappensToFit() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String lost = "14112619%02d0101%d".formatted(random.nextInt(100), random.nextInt(10)) + "000";
            boolean fits = IdNumber.checkDigit(lost) == '0';
            assertThat(IdNumber.read(lost)).isNotEqualTo(new Reading.Wrong(Fault.CHECK_DIGIT));
            assertThat(IdNumber.read(lost) instanceof Reading.Read).isEqualTo(fits);
        }
    }

    @Test
    void itsTextHidesTheBirthdayAndTheSequence() {
        assertThat(read("11010519491231002X")).hasToString("110105********002X");
    }

    private static IdNumber read(String written) {
        return ((Reading.Read) IdNumber.read(written)).number();
    }
}
